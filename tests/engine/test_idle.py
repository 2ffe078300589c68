"""Cells that grading leaves out: only the lab's own, and only those that no answer leans on."""

import time
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest

from graders.engine.ask import running
from graders.engine.ask.running import Cell, LeftOut, Outcome, Task, repeated, run_task
from graders.engine.rebuild.idle import MOST, idle
from graders.engine.rebuild.mentions import own, taken
from graders.engine.run.pool import Source
from graders.engine.run.rules import Limits

ROOT = Path(__file__).parents[2]
LABS = sorted(path.stem for path in (ROOT / "solutions").glob("[0-9]*/*.ipynb"))


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("def f(x, *, lr=rate):\n    y = x * scale\n    return [z for z in y]", "rate scale"),
        (
            "class A(nn.Module):\n    def g(self, n: int):\n        return torch.rand(n)",
            "nn torch int",
        ),
        ("@cache\ndef f(): return digits.images", "cache digits"),
        ("for step in range(3):\n    loss = turn(step)\nprint(loss)", "range turn print"),
        ("a, (b, c) = pair\nprint(a, b, c)", "pair print"),
        ("if ready:\n    a = 1\nprint(a)", "ready print a"),
        ("print(f'{seen} of all')  # digits\n'digits'", "print seen"),
        ("f(seed=0).digits", "f"),
        ("with open(path) as file:\n    text = file.read()", "open path"),
        ("best = max(runs, key=lambda run: run.loss)", "max runs"),
        ("x[i] = 3", "x i"),
        ("(n := count) + n", "count"),
        ("import math\nmath.pi", ""),
    ],
)
def test_names_that_a_student_takes_from_elsewhere(source: str, names: str) -> None:
    found = taken(source)
    assert found is not None
    keywords = {"def", "return", "for", "in", "class", "if", "with", "as", "lambda", "import"}
    assert found - keywords == set(names.split())


@pytest.mark.parametrize(
    "source",
    [
        "globals()['digits']",
        "eval('digits')",
        "import __main__\n__main__.digits",
        "%timeit f(digits)",
        "!ls",
        "digits?",
        "def f(:\n  '",
        "import sys\nsys.modules",
    ],
)
def test_where_names_cannot_be_told_everything_is_run(source: str) -> None:
    assert taken(source) is None
    assert idle(["digits = load()", source], [False, True], [False, True]) == set()


PARTS = [
    "a,",
    "@a\n",
    "@a(",
    "'",
    "\"'",
    "(",
    "{",
    "f'{",
    "a=",
    "def f(a,",
    "x\n",
    "\\\n",
    "?",
    "0x",
]
PARTS += ["lambda a:", "for a in ", "a:=", "if a:\n", "\t\n", 3 * "'", "f'{a}'", "class a:\n a\n"]


@pytest.mark.parametrize("part", PARTS)
def test_hostile_code_is_read_in_seconds(part: str) -> None:
    start = time.process_time()
    for code in (part * (MOST // len(part)), part * (MOST // len(part) - 2) + "=1"):
        idle(["figure = 1", code], [False, True], [False, True])
    assert time.process_time() - start < 10


def test_of_more_code_than_a_lab_needs_everything_is_run() -> None:
    assert idle(["figure = 1", "#" * MOST], [False, True], [False, True]) == {0}
    assert idle(["figure = 1", "#" * (MOST + 1)], [False, True], [False, True]) == set()


def test_of_the_labs_own_cells_the_scopes_are_known() -> None:
    cell = own("def look(net):\n    figure = draw(net, seed)\n    return figure\nold = look(gen)")
    assert cell.makes == {"look", "old"}
    assert cell.takes == {"draw", "seed", "gen"}
    assert not cell.always
    assert own("from a import b").always
    assert own("%matplotlib inline").always


@pytest.mark.parametrize("line", ["table['x'] = 1", "table.seen = 1", "table.append(1)"])
def test_a_cell_that_changes_what_an_answer_leans_on_is_run(line: str) -> None:
    answer = "def answer():\n    return table"
    cells = ["import views", "table = {}", line, "views.show(1)", answer]
    students = [False] * 4 + [True]
    assert idle(cells, students, students) == {3}


def test_a_cell_is_idle_unless_something_that_counts_leans_on_it() -> None:
    cells = [
        "import torch",
        "seed = 0",
        "def helper():\n    return seed",
        "history = train(helper)",
        "show(history)",
        "def answer():\n    return helper()",
        'check("lab.answer", answer)',
    ]
    ours = [False] * 5 + [True, False]
    counts = [False] * 5 + [True, True]
    assert idle(cells, ours, counts) == {3, 4}


LAB = [Cell("shared = {}", "shared"), Cell("shared['two'] = 2\nundefined", "shows")]
FULL = """import torch
def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device) * {}"""


def graded(source: Source, answer: str, idle_cells: set[int]) -> tuple[float, set[int], list[str]]:
    """Points, the cells that were run, and the errors."""
    cells = [Cell(c.source, c.label, needed=False, idle=i in idle_cells) for i, c in enumerate(LAB)]
    check = Cell('check("05_first_gan.get_noise", get_noise)', "c", 1.0, "05_first_gan.get_noise")
    outcome = run_task(source, Task([*cells, Cell(answer, "a", students=True), check], {}, b"s"))
    assert outcome is not None
    return outcome.verdicts["05_first_gan.get_noise"].points, outcome.ran, outcome.errors


def test_idle_cells_are_left_out_and_say_so(source: Source) -> None:
    points, ran, errors = graded(source, FULL.format(1), {0, 1})
    assert (points, ran, errors) == (1.0, {2, 3}, [])


@pytest.mark.parametrize(
    ("left_out", "answer"),
    [
        ({0, 1}, FULL.format("shared['two'] / 2")),
        ({1}, FULL.format("shared['two'] / 2")),
        ({0, 1}, f"{FULL.format(1)}\nshared"),
    ],
)
def test_what_was_missed_is_run_after_all(source: Source, left_out: set[int], answer: str) -> None:
    """A name or a value that was thought to matter nowhere: in a function, in the cell itself."""
    points, ran, errors = graded(source, answer, left_out)
    assert (points, ran) == (1.0, {0, 1, 2, 3})
    assert len(errors) == 1, "the lab's own cell, which failed"


def test_both_runs_together_have_the_time_of_one() -> None:
    tasks: list[Task] = []

    def attempt(task: Task, limits: Limits, _: LeftOut) -> Outcome:
        tasks.append(replace(task, limits=limits))
        return Outcome(missed=True, spent=4.0, seconds=1.0)

    limits = Limits(cpu_seconds=10.0, idle_seconds=5.0)
    assert repeated(attempt, Task([Cell("x = 1", "x", idle=True)], {}, b"s", limits)) is not None
    first, second = tasks
    assert [first.cells[0].idle, second.cells[0].idle] == [True, False]
    assert (second.limits.cpu_seconds, second.limits.idle_seconds) == (6.0, 1.0)


def solved(lab: str) -> Task:
    """A solved lab, as it is graded."""
    notebook = nbformat.read(ROOT / "solutions" / lab / f"{lab}.ipynb", as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    marks = [cell.metadata.get("nbgrader", {}) for cell in code]
    students = [bool(mark.get("solution")) for mark in marks]
    counts = [bool(mark.get("solution") or mark.get("grade")) for mark in marks]
    found = idle([cell.source for cell in code], students, counts)
    cells = [
        Cell(
            cell.source,
            mark.get("grade_id", f"{i}"),
            mark.get("points") if mark.get("grade") else None,
            cell.source.split('"')[1] if mark.get("grade") else "",
            counts[i],
            students[i],
            i in found,
        )
        for i, (cell, mark) in enumerate(zip(code, marks, strict=True))
    ]
    return Task(cells, {}, b"secret")


@pytest.mark.parametrize("lab", LABS)
def test_a_solved_lab_has_all_points_without_its_idle_cells(source: Source, lab: str) -> None:
    task = solved(lab)
    own_cells = [cell for cell in task.cells if not cell.needed]
    assert sum(cell.idle for cell in own_cells) > len(own_cells) / 2
    outcome = run_task(source, task)
    assert outcome is not None
    lost = {key: v.first_hint for key, v in outcome.verdicts.items() if not v.passed}
    assert lost.keys() <= {"14_capstone.build_generator"}, lost  # its weights are a file
    assert not outcome.missed
    assert not any(task.cells[i].idle for i in outcome.ran)
    assert running.IDLE in {output.text for shown in outcome.outputs for output in shown
                            if output.output_type == "stream"}  # fmt: skip
