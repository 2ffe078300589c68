"""Writes a variant of the course into a folder: the instructor's copy, with other values."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from graders.handout.packing import FILES, FOLDERS, HandoutError, write_folder
from graders.handout.packing import work as files_below
from graders.questions.varied import VARIED
from graders.variant import FILE, Value, VariantError, values_in
from graders.yearly.places import Values, read_places, redrawn, unnamed

ALSO = ("solutions", "docs")
BESIDE = ("README.md", "CONTRIBUTING.md", "uv.lock", "docs/explorer.gif")
CONTRACT: Values = {varied.name: varied.contract for varied in VARIED}


def drawn(seed: int) -> dict[str, Value]:
    """The values of a seed's variant, by name."""
    return {varied.name: varied.of(seed) for varied in VARIED}


def redrawn_notebooks(root: Path, values: Values) -> dict[str, str]:
    """The solved notebook of each lab that varies, with other values, by lab.

    Raises VariantError where they cannot all be told to stand in their places.
    """
    if values_in(root):
        raise VariantError(f"{root} is a variant already: draw from the course as published")
    labs = read_places(root)
    if lost := [*unnamed(labs, CONTRACT)]:
        raise VariantError(f"solutions/variants.toml and what varies differ on {', '.join(lost)}")
    return {
        lab.name: redrawn(lab, _solved(root, lab.name).read_text("utf-8"), CONTRACT, values)
        for lab in labs.values()
        if _solved(root, lab.name).is_file()  # a lab that was taken out of the course is not told
    }


def write_variant(root: Path, target: Path, seed: int) -> dict[str, Value]:
    """Copy the course, redrawn by a seed, into a new or empty folder; returns the values.

    Raises VariantError where it cannot be made, before anything is written.
    """
    values = drawn(seed)
    notebooks = redrawn_notebooks(root, values)
    try:
        write_folder(dict(_instructors_files(root)), target)
    except HandoutError as error:
        raise VariantError(str(error)) from None
    for lab, text in notebooks.items():
        _solved(target, lab).write_text(text, encoding="utf-8")
    (target / FILE).write_text(as_toml(seed, values), encoding="utf-8")
    _release(target, [lab for lab in notebooks if (target / "course" / lab).is_dir()])
    return values


def as_toml(seed: int, values: Values) -> str:
    """The file that tells judges which variant this is."""
    lines = (f"{name} = {value!r}".replace("'", '"') for name, value in values.items())
    told = (
        f"# Written by `gancourse variant --seed {seed}`. Judges read it: it stays beside course/."
    )
    return "\n".join((told, f"seed = {seed}", "", "[values]", *lines, ""))


def _solved(root: Path, lab: str) -> Path:
    return root / "solutions" / lab / f"{lab}.ipynb"


def _instructors_files(root: Path) -> Iterator[tuple[str, Path]]:
    """What an instructor works with; no gradebook, and nobody's answers."""
    for name in (*FILES, *BESIDE):
        if (root / name).is_file():
            yield name, root / name
    for folder in (*FOLDERS, *ALSO):
        for path in files_below(root / folder):
            yield path.relative_to(root).as_posix(), path


def _release(root: Path, labs: list[str]) -> None:
    """Make the hand-out's notebooks of these labs anew, in a copy and without a gradebook."""
    from nbgrader.apps.api import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config import Config

    from graders.engine.classes import course_config

    with tempfile.TemporaryDirectory() as copy:
        shutil.copy(root / "nbgrader_config.py", copy)
        shutil.copytree(root / "solutions", Path(copy, "solutions"))
        config = course_config(Path(copy))
        assert isinstance(config, Config)
        config.SaveCells.enabled = False
        config.GenerateAssignment.no_database = True
        api = NbGraderAPI(CourseDirectory(config=config, root=copy), config=config)
        for lab in labs:
            done = api.generate_assignment(lab)
            if not done["success"]:
                why = str(done.get("error")).strip().rpartition("\n")[2]
                raise VariantError(f"nbgrader could not release {lab}: {why}")
            shutil.rmtree(root / "course" / lab)
            shutil.copytree(Path(copy, "course", lab), root / "course" / lab)
