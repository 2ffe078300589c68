"""A Dask scheduler on this machine, and workers as jobs of Slurm, until this is ended (Ctrl-C).

    uv run --extra slurm python docs/deploy/slurm_workers.py --jobs 10 --cores 8 --memory 26GiB

Run it on a machine from which `sbatch` works and that the nodes reach; the course's environment
must lie where the nodes see it. It prints the address for `gancourse autograde --scheduler`.
What else your site wants goes after `--directive`, each time as one option of sbatch.
"""

import argparse
import signal
import sys
import threading

from dask_jobqueue import SLURMCluster

PRELOAD = "graders.engine.cluster.preload"


def parser() -> argparse.ArgumentParser:
    """The arguments."""
    made = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    made.add_argument("--jobs", type=int, default=1, help="how many, with one worker each")
    made.add_argument("--cores", type=int, default=4, help="of each; so many submissions at a time")
    made.add_argument("--memory", default="16GiB", help="of each: 3 GiB a core, and 2 GiB")
    made.add_argument("--walltime", default="02:00:00", help="after which Slurm ends a job")
    made.add_argument("--partition", help="Slurm's own, if not the usual one")
    made.add_argument("--directive", action="append", default=[], help="as in --directive=--qos=x")
    made.add_argument("--host", help="the address of this machine that the nodes reach")
    made.add_argument("--port", type=int, default=8786, help="of the scheduler")
    made.add_argument("--logs", default="slurm-logs", help="folder for what the workers say")
    made.add_argument("--preload", default=PRELOAD, help=argparse.SUPPRESS)
    return made


def started(args: argparse.Namespace) -> SLURMCluster:
    """The scheduler, and its jobs in Slurm's line."""
    options = {"port": args.port, "dashboard_address": "127.0.0.1:0"}
    cluster = SLURMCluster(
        cores=args.cores,
        processes=1,
        memory=args.memory,
        walltime=args.walltime,
        queue=args.partition,
        python=sys.executable,
        log_directory=args.logs,
        job_extra_directives=args.directive,
        worker_extra_args=["--preload", args.preload],
        scheduler_options=options | ({"host": args.host} if args.host else {}),
    )
    cluster.scale(jobs=args.jobs)
    return cluster


def main() -> None:
    """Hold the jobs until a signal comes, and then cancel them."""
    args, ended = parser().parse_args(), threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    with started(args) as cluster:
        print(cluster.scheduler_address, flush=True)
        ended.wait()


if __name__ == "__main__":
    main()
