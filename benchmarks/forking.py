"""What a job's two forks of a warm template cost, with small pages and with large ones.

Forks as the engine does (a keeper, and its worker, which end at once), in a process that has
imported what answers to all exercises need. Prints medians of CPU milliseconds a job.
"""

import os
import statistics
import sys
import time

os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1"))

from graders.engine.run.large_pages import enlarge
from graders.engine.run.warming import warm

JOBS = 30


def used() -> float:
    """CPU seconds of this process and of the children that it has waited for."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def job() -> float:
    """CPU milliseconds of one fork that forks once more."""
    before = used()
    keeper = os.fork()
    if keeper == 0:
        worker = os.fork()
        if worker == 0:
            os._exit(0)
        os.waitpid(worker, 0)
        os._exit(0)
    os.waitpid(keeper, 0)
    return 1000 * (used() - before)


def main() -> None:
    """Measure before and after, and print."""
    warm()
    small = statistics.median(job() for _ in range(JOBS))
    start = time.process_time()
    enlarge()
    cost = time.process_time() - start
    large = statistics.median(job() for _ in range(JOBS))
    print(
        f"a job's forks: {small:.0f} CPU ms with small pages, {large:.0f} with large ones"
        f" (ratio {small / large:.1f}); making them large {cost:.2f} CPU s"
    )
    sys.stdout.flush()
    os._exit(0)  # to take apart all that was imported is not what is measured


if __name__ == "__main__":
    main()
