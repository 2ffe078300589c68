"""Workers as jobs of Slurm: the start that docs/cluster.md tells, for real, on one node."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from farm import LIGHT, START_SECONDS, free_port
from slurm import slurm
from tiny_course import RIGHT, WRONG, TinyCourse

from gancourse.cluster.calling import Cluster
from gancourse.cluster.connecting import SchedulerGoneError

pytestmark = [pytest.mark.needs("dask", "slurm"), pytest.mark.slow]
SCRIPT = Path(__file__).parents[2] / "docs" / "deploy" / "slurm_workers.py"


def wait_for_worker(address: str) -> None:
    """Until one has joined. Raises TimeoutError."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        try:
            with Cluster(address) as cluster:
                if cluster.offers():
                    return
        except SchedulerGoneError:
            pass
        time.sleep(1)
    raise TimeoutError("no worker came")


def test_a_class_is_graded_by_a_worker_that_slurm_started(tmp_path: Path) -> None:
    (tmp_path / "course").mkdir()
    course = TinyCourse(tmp_path / "course")
    course.hand_in("ada", course.full())
    course.hand_in("bob", course.released(stub_noise=WRONG, stub_double=RIGHT))
    port = free_port()
    address = f"tcp://127.0.0.1:{port}"
    told = ["--jobs", "1", "--cores", "1", "--memory", "2GiB", "--logs", str(tmp_path / "logs")]
    told += ["--host", "127.0.0.1", "--port", str(port), "--preload", LIGHT]
    with slurm(tmp_path) as found:
        script = subprocess.Popen(
            [sys.executable, str(SCRIPT), *told],
            env=os.environ | found.environment | {"GANCOURSE_UNSAFE": "1"},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            assert script.stdout is not None
            assert script.stdout.readline().strip() == address
            wait_for_worker(address)
            running = found.said("squeue", "-h", "-t", "RUNNING", "-o", "%j")
            records = course.grade(scheduler=address)
            script.send_signal(signal.SIGTERM)
            assert script.wait(120) == 0
            until = time.monotonic() + 120
            while (left := found.said("squeue", "-h")) and time.monotonic() < until:
                time.sleep(0.5)
        finally:
            script.kill()
            script.wait()
    assert running.split() == ["dask-worker"]
    assert records["ada"].points == 5.0
    assert records["bob"].points < 5.0
    assert not left, "whoever ends the script ends its jobs"
