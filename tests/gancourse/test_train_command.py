"""`gancourse train`: metrics against bounds, exit status, bad input; and finding the course."""

import argparse
import json
from pathlib import Path

import nbformat
import pytest

from gancourse.cli import CommandError, main
from gancourse.commands import lab as lab_command
from gancourse.commands.sweeping import seeds_in
from gancourse.course_root import NoCourseError, find_root
from gancourse.training.thresholds import compare

NOTEBOOK = """
from gancourse.training import is_quick
from gancourse.views import results
results({"data_source": data, "distance": 10.0 + seed, "quick": float(is_quick())})
"""


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course with one lab that measures 10 + seed, bounded by 12."""
    root = tmp_path / "a course"
    folder = root / "solutions" / "09_toy"
    folder.mkdir(parents=True)
    (root / "course").mkdir()
    (root / "nbgrader_config.py").touch()
    parameters = nbformat.v4.new_code_cell(
        "data = 'auto'\nseed = 0", metadata={"tags": ["parameters"]}
    )
    kernel = {"name": "python3", "language": "python", "display_name": "Python 3"}
    cells = [parameters, nbformat.v4.new_code_cell(NOTEBOOK)]
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
    nbformat.write(notebook, folder / "09_toy.ipynb")
    (folder / "thresholds.toml").write_text("[offline.distance]\nat_most = 12.0\n")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("GANCOURSE_QUICK", "1")
    return root


def test_met_bounds_exit_0_and_run_in_full(course: Path, capsys: pytest.CaptureFixture) -> None:
    assert main(["train", "09_toy", "--data", "offline", "--seed", "1", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["passed"] is True
    values = {m["metric"]: m["value"] for m in answer["metrics"]}
    assert values == {"distance": 11.0, "data_source": "offline", "quick": 0.0}


def test_a_missed_bound_exits_1_and_is_named(course: Path, capsys: pytest.CaptureFixture) -> None:
    assert main(["train", "09_toy", "--data", "offline", "--seed", "5"]) == 1
    out = capsys.readouterr().out
    assert "NOT met" in out
    assert "at most 12" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["08_none"], "09_toy"), (["09_toy", "--data", "mnist"], "no bounds")],
)
def test_bad_input_is_one_line_and_status_2(
    course: Path, capsys: pytest.CaptureFixture, arguments: list[str], words: str
) -> None:
    assert main(["train", *arguments]) == 2
    err = capsys.readouterr().err
    assert words in err
    assert err.count("\n") == 1


def test_many_runs_end_in_one_table(course: Path, capsys: pytest.CaptureFixture) -> None:
    other = course / "solutions" / "08_odd"
    other.mkdir()
    (other / "thresholds.toml").write_text("[offline.distance]\nat_most = 12.0\n")
    kernel = {"name": "python3", "language": "python", "display_name": "Python 3"}
    broken = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell("1 / 0")], metadata={"kernelspec": kernel}
    )
    nbformat.write(broken, other / "08_odd.ipynb")
    assert main(["train", "all", "--data", "offline", "--seeds", "2-3", "--json"]) == 1
    out, err = capsys.readouterr()
    runs = {(r["lab"], r["seed"]): r for r in json.loads(out)["runs"]}
    assert runs["09_toy", 2]["passed"] is True
    assert runs["09_toy", 2]["cpu"] > 0
    assert runs["09_toy", 3]["missed"] == ["distance: 13.0, at most 12"]
    assert "ZeroDivisionError" in runs["08_odd", 2]["stopped"]
    assert err.count("CPU s") == 4, "each is told as it ends"


@pytest.mark.parametrize("seeds", ["", "2-1", "x", "0-5000", "1,,2", "-1"])
def test_seeds_that_are_none(seeds: str) -> None:
    with pytest.raises(CommandError, match="0-2"):
        seeds_in(seeds)


def test_seeds_in_words() -> None:
    assert seeds_in("0-2, 7") == [0, 1, 2, 7]


def test_a_cell_that_raises_is_named(course: Path, capsys: pytest.CaptureFixture) -> None:
    path = course / "solutions" / "09_toy" / "09_toy.ipynb"
    notebook = nbformat.read(path, 4)
    notebook.cells[-1].source = "1 / 0"
    nbformat.write(notebook, path)
    assert main(["train", "09_toy", "--data", "offline"]) == 2
    assert "ZeroDivisionError" in capsys.readouterr().err


@pytest.mark.parametrize("value", [float("nan"), None, "high", 0.1, 3.0])
def test_only_a_number_within_its_bounds_meets_them(value: float | str | None) -> None:
    metrics = {} if value is None else {"recall": value}
    (finding,) = compare(metrics, {"recall": {"at_least": 0.2, "at_most": 2.0}})
    assert not finding.met
    assert compare({"recall": 0.2}, {"recall": {"at_least": 0.2, "at_most": 2.0}})[0].met


def test_the_root_is_found_from_inside_only(course: Path, tmp_path: Path) -> None:
    assert find_root() == course.resolve()
    with pytest.raises(NoCourseError, match="change into the folder"):
        find_root(tmp_path)


def test_lab_starts_jupyterlab_at_the_root(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[list[str], Path]] = []
    monkeypatch.setattr(
        lab_command.subprocess, "call", lambda command, cwd: calls.append((command, cwd)) or 0
    )
    parser = argparse.ArgumentParser()
    lab_command.configure(parser)
    assert lab_command.run(parser.parse_args(["--", "--no-browser"])) == 0
    ((command, cwd),) = calls
    assert command[1:] == ["-m", "jupyterlab", f"--ServerApp.root_dir={course}", "--no-browser"]
    assert cwd == course


def test_lab_outside_a_course_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CommandError, match="not inside the course"):
        lab_command.run(argparse.Namespace(options=[]))
