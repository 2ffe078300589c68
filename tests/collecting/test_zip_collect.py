"""nbgrader's own commands around the platform work with the settings that the course ships.

Each is a process that imports nbgrader: seconds apiece."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LAB = "05_first_gan"
NOTEBOOK = f"{LAB}.ipynb"
HANDED_IN = {
    "moodle.zip": {
        f"José Ñandú_102_assignsubmission_file_/{NOTEBOOK}": "jose",
        f"王 小明_103_assignsubmission_file_/{NOTEBOOK}": "wang",
        "Jane Doe_104_assignsubmission_file_/answers.py": "jane",
        f"__MACOSX/._{NOTEBOOK}": "junk",
    },
    "canvas.zip": {
        f"lovelaceada_LATE_4711_98_{NOTEBOOK}": "first",
        f"lovelaceada_4711_99_{LAB}-1.ipynb": "again",
        f"doejohn_4712_98_{LAB}-10.ipynb": "tenth",
        f"doejohn_4712_98_{LAB}-9.ipynb": "ninth",
    },
}


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course's folder with what a platform gave, where nbgrader wants it."""
    shutil.copy(ROOT / "nbgrader_config.py", tmp_path)
    (tmp_path / "course" / LAB).mkdir(parents=True)
    (tmp_path / "course" / LAB / NOTEBOOK).write_text("{}")
    archive = tmp_path / "downloaded" / LAB / "archive"
    archive.mkdir(parents=True)
    for name, files in HANDED_IN.items():
        with zipfile.ZipFile(archive / name, "w") as packed:
            for path, text in files.items():
                packed.writestr(path, text)
    (archive / f"ada_{NOTEBOOK}").write_text("ada")
    return tmp_path


def nbgrader(course: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """One of nbgrader's commands."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return subprocess.run(
        [sys.executable, "-m", "nbgrader", *words], cwd=course,
        env=os.environ | {"PATH": path} | environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.slow
def test_zip_collect_finds_everybody(course: Path) -> None:
    done = nbgrader(course, "zip_collect", LAB)
    assert done.returncode == 0, done.stderr
    top = course / "submitted"
    assert {p.relative_to(top).as_posix(): p.read_text() for p in top.rglob("*.*")} == {
        f"José Ñandú_102/{LAB}/{NOTEBOOK}": "jose",
        f"王 小明_103/{LAB}/{NOTEBOOK}": "wang",
        f"Jane Doe_104/{LAB}/answers.py": "jane",
        f"lovelaceada_4711/{LAB}/{NOTEBOOK}": "again",
        f"doejohn_4712/{LAB}/{NOTEBOOK}": "tenth",
        f"ada/{LAB}/ada_{NOTEBOOK}": "ada",
    }


@pytest.mark.slow
def test_the_exchange_is_there_or_says_what_to_do(course: Path) -> None:
    done = nbgrader(course, "release_assignment", LAB)
    assert done.returncode == 0, done.stderr
    assert (course / "exchange" / "gancourse" / "outbound" / LAB / NOTEBOOK).is_file()
    (course / "locked").write_text("a file, not a folder")
    refused = nbgrader(course, "collect", LAB, GANCOURSE_EXCHANGE=str(course / "locked"))
    assert refused.returncode != 0
    assert "set GANCOURSE_EXCHANGE" in refused.stderr
