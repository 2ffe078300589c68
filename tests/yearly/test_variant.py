"""A variant is one course with other values: its own answers pass, those of other years do not."""

import json
import os
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from gancourse.cli import main
from graders import variant
from graders.questions.varied import SLOPE, VARIED
from graders.variant import VariantError
from graders.yearly.agreeing import check_course
from graders.yearly.writing import CONTRACT, as_toml, drawn, redrawn_notebooks

ROOT = Path(__file__).parents[2]
YEARS = (2027, 2028, 2029)
LAB = "05_first_gan"
JUDGED = Path(__file__).with_name("judged_years.py")
EXERCISES = {exercise for varied in VARIED for exercise in varied.exercises}
CHEAP = {
    "04_divergences.maximum_likelihood_gen_loss",
    "05_first_gan.get_discriminator_block",
    "06_dcgan.soft_real_targets",
    "07_wgan.critic_steps",
    "11_semi_supervised.feature_matching_loss",
}
"""Of every way in which a judge reads a value, the quickest."""


def solved(root: Path, lab: str) -> Path:
    return root / "solutions" / lab / f"{lab}.ipynb"


def test_the_contracts_values_leave_every_notebook_as_it_is() -> None:
    for lab, text in redrawn_notebooks(ROOT, CONTRACT).items():
        before = json.loads(solved(ROOT, lab).read_text("utf-8"))
        assert sources(json.loads(text)) == sources(before), lab


def sources(notebook: dict[str, Any]) -> list[str]:
    return ["".join(cell["source"]) for cell in notebook["cells"]]


def test_years_that_follow_each_other_differ_in_every_value() -> None:
    for one, other in pairwise(map(drawn, range(2020, 2040))):
        assert one.keys() == other.keys() == CONTRACT.keys()
        assert not {name for name in one if one[name] == other[name]}


def test_what_is_drawn_is_never_the_contracts() -> None:
    assert not [varied.name for varied in VARIED if varied.contract in varied.drawn]


@pytest.mark.parametrize("year", YEARS)
def test_every_lab_that_varies_can_be_drawn(year: int) -> None:
    labs = {exercise.partition(".")[0] for exercise in EXERCISES}
    assert labs == set(redrawn_notebooks(ROOT, drawn(year)))


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """The solved notebooks alone."""
    shutil.copytree(ROOT / "solutions", tmp_path / "solutions")
    return tmp_path


def edited(root: Path, lab: str, old: str, new: str) -> None:
    path = solved(root, lab)
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_place_that_is_gone_is_refused(course: Path) -> None:
    edited(course, LAB, "nn.LeakyReLU(0.2)", "nn.LeakyReLU(1 / 5)")
    with pytest.raises(
        VariantError, match=r"'nn.LeakyReLU\(0.2\)' stands nowhere in cell stub-get"
    ):
        redrawn_notebooks(course, drawn(2027))


def test_a_mention_that_no_place_knows_is_refused(course: Path) -> None:
    edited(course, LAB, "Why leaky?", "Why leaky and why 0.2?")
    with pytest.raises(VariantError, match=r"no place for 'leaky and why 0.2' in cell 4e045594"):
        redrawn_notebooks(course, drawn(2027))


def test_a_variant_is_drawn_from_the_course_as_published(course: Path) -> None:
    (course / "variant.toml").write_text(as_toml(2027, drawn(2027)))
    with pytest.raises(VariantError, match="is a variant already"):
        redrawn_notebooks(course, drawn(2028))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("seed = 2027\n", "cannot be read"),
        ("[values]\ndiscriminator_slope = 0.5\n", "discriminator_slope is 0.5; it can be 0.1"),
        ("[values]\ndiscriminator_slope = '0.1'\n", "discriminator_slope is '0.1'"),
        ("[values]\ndiscriminator_slope = [0.1]\n", "no table of plain values"),
    ],
)
def test_a_file_that_was_not_drawn_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, told: str
) -> None:
    (tmp_path / "variant.toml").write_text(text)
    monkeypatch.setattr(variant, "in_force", lambda: variant.values_in(tmp_path))
    with pytest.raises(VariantError, match=told):
        _ = SLOPE.now


def test_a_notebook_opened_alone_has_the_variant_of_its_wheel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "gancourse"
    (package / "released").mkdir(parents=True)
    (package / "released" / "variant.toml").write_text(as_toml(2027, drawn(2027)))
    monkeypatch.setattr(variant, "PACKAGE", package)
    monkeypatch.chdir(tmp_path)
    assert variant.values_in(variant._folder()) == drawn(2027)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (as_toml(2027, drawn(2027)), "another variant.toml than the course of the working folder"),
        ("[values]\nsize_of_hats = 3\n", "has size_of_hats, which this release does not know"),
    ],
)
def test_a_course_of_other_values_is_not_graded(tmp_path: Path, text: str, told: str) -> None:
    check_course(tmp_path)
    (tmp_path / "variant.toml").write_text(text)
    with pytest.raises(VariantError, match=told):
        check_course(tmp_path)


def test_the_folder_that_is_named_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine").write_text("kept")
    monkeypatch.chdir(ROOT)
    assert main(["variant", str(tmp_path), "--seed", "2027"]) == 2
    assert "is not empty: name a new folder" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def year_folder(root: Path, name: str, year: int | None) -> None:
    """The solved notebooks of a year's variant; None: as the course is published."""
    (root / name).mkdir(parents=True)
    values = CONTRACT if year is None else drawn(year)
    for lab, text in redrawn_notebooks(ROOT, values).items():
        (root / name / f"{lab}.ipynb").write_text(text, encoding="utf-8")


def judged_in(
    root: Path, year: int, others: dict[str, int | None], exercises: set[str]
) -> dict[str, dict[str, Any]]:
    """What the answers of this year and of others get in the course of this year."""
    (root / "nbgrader_config.py").touch()
    (root / "variant.toml").write_text(as_toml(year, drawn(year)))
    years: dict[str, int | None] = {"own": year, **others}
    for name, other in years.items():
        year_folder(root / "years", name, other)
    for path in (root / "years" / "own").iterdir():  # the plain asserts are read from there
        (root / "course" / path.stem).mkdir(parents=True)
        shutil.copy(path, root / "course" / path.stem)
    done = subprocess.run(
        [sys.executable, str(JUDGED), ",".join(sorted(exercises))]
        + [str(root / "years" / name) for name in years],
        cwd=root, capture_output=True, text=True, check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return dict(json.loads(line) for line in done.stdout.splitlines() if line.startswith("["))


def test_a_years_answers_pass_and_the_published_ones_fail(tmp_path: Path) -> None:
    shares = judged_in(tmp_path, 2027, {"published": None}, CHEAP)
    assert shares.keys() == CHEAP
    assert {e: s["own"] for e, s in shares.items() if s["own"] != 1} == {}
    assert {e: s["published"] for e, s in shares.items() if s["published"] == 1} == {}


@pytest.mark.slow
@pytest.mark.parametrize("year", YEARS)
def test_only_a_years_own_answers_have_full_points(tmp_path: Path, year: int) -> None:
    others: dict[str, int | None] = {str(y): y for y in YEARS if y != year}
    shares = judged_in(tmp_path, year, {"published": None, **others}, EXERCISES)
    assert shares.keys() == EXERCISES
    assert {e: s for e, s in shares.items() if s.pop("own") != 1 or 1 in s.values()} == {}
