"""A Dask cluster that loses a worker, its scheduler or its trust; trainings on one. All slow."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from farm import farm
from nbformat.v4 import new_code_cell, new_notebook
from tiny_course import KERNEL, LAB, TinyCourse

from graders.engine.classes import GradingError
from graders.engine.write.listening import Listener
from graders.engine.write.records import Record

pytestmark = [pytest.mark.needs("dask"), pytest.mark.slow]


class AfterFirst(Listener):
    """Does something once, in a thread, when the first submission has its grade."""

    def __init__(self, act: Callable[[], object]) -> None:
        self._thread = threading.Thread(target=act)

    def on_record(self, record: Record) -> None:
        if self._thread.ident is None:
            self._thread.start()


def many(course: TinyCourse, count: int = 12) -> dict[str, float]:
    for number in range(count):
        course.hand_in(f"s{number:02}", course.full())
    return {f"s{number:02}": 5.0 for number in range(count)}


def test_a_worker_that_is_killed_costs_time_only(tmp_path: Path) -> None:
    (tmp_path / "course").mkdir()
    course = TinyCourse(tmp_path / "course")
    expected = many(course)
    with farm(tmp_path, GANCOURSE_UNSAFE="1") as found:
        victim = found.start_worker("victim")
        found.start_worker("heir")
        found.wait_for(2)
        killed = AfterFirst(lambda: os.kill(victim.pid, signal.SIGKILL))
        records = course.grade(scheduler=found.address, listener=killed)
    assert {s: r.points for s, r in records.items()} == expected
    assert course.grades() == expected
    assert victim.wait(5) == -signal.SIGKILL


def test_a_scheduler_that_starts_again_costs_time_only(tmp_path: Path) -> None:
    (tmp_path / "course").mkdir()
    course = TinyCourse(tmp_path / "course")
    expected = many(course)
    with farm(tmp_path, GANCOURSE_UNSAFE="1") as found:
        found.start_worker("before")
        found.wait_for(1)

        def restart() -> None:
            found.scheduler.kill()
            found.scheduler.wait()
            time.sleep(2)
            found.start_scheduler()
            found.start_worker("after")

        records = course.grade(scheduler=found.address, listener=AfterFirst(restart))
    assert {s: r.points for s, r in records.items()} == expected


def test_a_scheduler_that_stays_away_ends_the_run_with_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "course").mkdir()
    course = TinyCourse(tmp_path / "course")
    many(course)
    monkeypatch.setattr("gancourse.cluster.calling.Cluster.__init__.__defaults__", (3.0,))
    with farm(tmp_path, GANCOURSE_UNSAFE="1") as found:
        found.start_worker("one")
        found.wait_for(1)
        gone = AfterFirst(found.close)
        with pytest.raises(GradingError) as error:
            course.grade(scheduler=found.address, listener=gone)
    assert f"at {found.address}" in str(error.value)
    assert "--resume goes on from there" in str(error.value)
    assert "\n" not in str(error.value)


def test_workers_that_do_not_fit_are_refused_by_name(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "course").mkdir()
    course = TinyCourse(tmp_path / "course")
    course.hand_in("ada", course.full())
    with farm(tmp_path) as found:
        found.start_worker("walled-out", PATH="/nowhere")
        found.start_worker("stranger", preload="")
        found.wait_for(2)
        with pytest.raises(GradingError) as error:
            course.grade(scheduler=found.address, unsafe=False)
        assert "no worker at" in str(error.value)
        assert "bubblewrap is not installed" in str(error.value) or "preload" in str(error.value)
        found.start_worker("good")
        found.wait_for(3)
        records = course.grade(scheduler=found.address, unsafe=False)
    assert records["ada"].points == 5.0
    assert records["ada"].level in ("nested", "single")
    assert "walled-out at tcp://" in caplog.text
    assert "stranger at tcp://" in caplog.text


TOY = """
from gancourse.training import is_quick
from gancourse.views import results
results({"data_source": data, "distance": 10.0 + seed, "quick": float(is_quick())})
"""


def test_trainings_on_workers_end_in_the_table_of_one_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a worker that has no jail: trainings are the instructor's own."""
    from gancourse.cli import main

    root = tmp_path / "course"
    folder = root / "solutions" / "09_toy"
    folder.mkdir(parents=True)
    (root / "course").mkdir()
    (root / "nbgrader_config.py").touch()
    tagged = new_code_cell("data = 'auto'\nseed = 0", metadata={"tags": ["parameters"]})
    notebook = new_notebook(cells=[tagged, new_code_cell(TOY)], metadata={"kernelspec": KERNEL})
    nbformat.write(notebook, folder / "09_toy.ipynb")
    (folder / "thresholds.toml").write_text("[offline.distance]\nat_most = 12.0\n")
    monkeypatch.chdir(root)
    with farm(tmp_path, PATH="/nowhere") as found:
        found.start_worker("one", threads=2)
        found.wait_for(1)
        asked = ["train", "all", "--data", "offline", "--seeds", "2-3", "--json"]
        assert main([*asked, "--scheduler", found.address]) == 1
    told, err = capsys.readouterr()
    runs = {run["seed"]: run for run in json.loads(told)["runs"]}
    assert runs[2]["passed"] is True
    assert runs[2]["cpu"] > 0
    assert runs[3]["missed"] == ["distance: 13.0, at most 12"]
    assert err.count("CPU s") == 2, "each is told as it ends"


def certificates(folder: Path) -> dict[str, str]:
    """A certificate of our own for all three, and Dask's settings for it."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    command += ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    command += ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run(command, check=True, capture_output=True)
    made = {"DASK_DISTRIBUTED__COMM__TLS__CA_FILE": str(certificate)}
    made["DASK_DISTRIBUTED__COMM__REQUIRE_ENCRYPTION"] = "True"
    for who in ("SCHEDULER", "WORKER", "CLIENT"):
        made[f"DASK_DISTRIBUTED__COMM__TLS__{who}__KEY"] = str(key)
        made[f"DASK_DISTRIBUTED__COMM__TLS__{who}__CERT"] = str(certificate)
    return made


GRADE = """
import sys
from gancourse.cli import main
sys.exit(main(sys.argv[1:]))
"""


def test_tls_by_dasks_own_settings(tmp_path: Path) -> None:
    import dask.config

    (tmp_path / "course").mkdir()
    course = TinyCourse(tmp_path / "course")
    course.hand_in("ada", course.full())
    (tmp_path / "other").mkdir()
    settings, others = certificates(tmp_path), certificates(tmp_path / "other")

    def graded(environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-c", GRADE, "autograde", LAB, "--unsafe"]
        return subprocess.run(
            [*command, "--scheduler", found.address],
            cwd=course.root,
            env=os.environ | environment,
            capture_output=True,
            text=True,
        )

    with farm(tmp_path, scheme="tls", GANCOURSE_UNSAFE="1", **settings) as found:
        found.start_worker("one")
        with dask.config.set(dask.config.collect_env(settings)):
            found.wait_for(1)
        wrong = graded(others)
        right = graded(settings)
    assert wrong.returncode == 2
    assert "no Dask scheduler answers at tls://" in wrong.stderr
    assert "certificates" in wrong.stderr
    assert right.returncode == 0, right.stderr
    assert course.grades() == {"ada": 5.0}
    assert json.loads((course.root / ".gancourse" / f"{LAB}.jsonl").read_text())["points"] == 5.0
