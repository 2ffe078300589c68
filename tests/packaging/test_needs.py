"""What a machine lacks is skipped and told, unless it is required."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEST = """
import pytest

@pytest.fixture(scope="session")
def costly():
    raise RuntimeError("set up for a test that cannot run")

@pytest.mark.needs("mnist")
def test_digits(costly): ...

def test_other(): ...
"""


def run(folder: Path, required: str, *options: str) -> subprocess.CompletedProcess[str]:
    """A run of pytest with the suite's conftest and settings, where MNIST is missing."""
    for file in [*(ROOT / "tests").glob("*.py"), ROOT / "pyproject.toml"]:
        shutil.copy(file, folder)
    (folder / "test_it.py").write_text(TEST)
    environment = {**os.environ, "GANCOURSE_DATA": str(folder), "GANCOURSE_REQUIRE": required}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options]
    command.append("test_it.py")
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


@pytest.mark.parametrize("processes", ["auto", "2"])
def test_it_is_skipped_and_one_line_names_it(tmp_path: Path, processes: str) -> None:
    done = run(tmp_path, "", "-n", processes)
    assert done.returncode == 0, done.stdout
    assert ("nodes" in done.stdout) == (processes == "2")  # a single file gets none of its own
    assert done.stdout.count("NOT TESTED, because this machine lacks it: mnist") == 1
    assert "1 passed, 1 skipped" in done.stdout.splitlines()[-1]


def test_it_fails_where_it_is_required(tmp_path: Path) -> None:
    done = run(tmp_path, "mnist")
    assert done.returncode == 1
    assert "mnist is required by GANCOURSE_REQUIRE" in done.stdout


def test_an_unknown_requirement_is_refused(tmp_path: Path) -> None:
    assert "known:" in run(tmp_path, "mnits").stderr
