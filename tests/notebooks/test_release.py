"""course/ is what nbgrader makes of solutions/, to the letter."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from notebook_files import LABS, ROOT, read

from graders.engine.classes import course_config


@pytest.fixture(scope="module")
def regenerated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh course folder, generated in a copy."""
    copy = tmp_path_factory.mktemp("regenerated")
    shutil.copy(ROOT / "nbgrader_config.py", copy)
    shutil.copytree(ROOT / "solutions", copy / "solutions")
    config = course_config(copy)
    api = NbGraderAPI(CourseDirectory(config=config, root=str(copy)), config=config)
    with pytest.MonkeyPatch.context() as patch:
        # nbgrader calls alembic by name to make its database.
        patch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
        for lab in LABS:
            done = api.generate_assignment(lab)
            assert done["success"], done
    return copy / "course"


def test_same_files(regenerated: Path) -> None:
    assert _files(ROOT / "course") == _files(regenerated)


@pytest.mark.parametrize("lab", LABS)
def test_same_content(regenerated: Path, lab: str) -> None:
    for fresh in sorted((regenerated / lab).rglob("*")):
        committed = ROOT / "course" / fresh.relative_to(regenerated)
        if fresh.suffix == ".ipynb":
            assert read(committed) == read(fresh), (
                f"run: nbgrader generate_assignment {lab} --force"
            )
        elif fresh.is_file():
            assert committed.read_bytes() == fresh.read_bytes(), fresh.name


def _files(folder: Path) -> set[str]:
    films = ".gif"  # what a lab leaves beside it when it is run in place; git ignores them
    files = (p for p in folder.rglob("*") if p.is_file() and p.suffix != films)
    paths = (p.relative_to(folder) for p in files)
    return {p.as_posix() for p in paths if not any(part.startswith(".") for part in p.parts)}
