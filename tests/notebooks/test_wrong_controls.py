"""Bounds that a wrong answer meets say nothing: each lab's are missed by one, trained in full.

A slip is put into the solved notebook, whose own asserts on that answer are taken out; the
notebook is trained as by `gancourse train`, up to the figure that is to give the slip away.
"""

import ast
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from notebook_files import ROOT, solved

from gancourse.commands.sweeping import Plan
from gancourse.commands.train import trained


@dataclass(frozen=True)
class Control:
    """A lab, the answer that goes wrong, by which edit, and the metric that must miss its bound."""

    lab: str
    answer: str
    right: str
    wrong: str
    metric: str


CONTROLS = (
    Control(  # unlabelled images in the place of fakes, and fakes in theirs
        "11_semi_supervised",
        "sgan_d_loss",
        "logits_unl: Tensor, logits_fake: Tensor) -> Tensor",
        "logits_fake: Tensor, logits_unl: Tensor) -> Tensor",
        "right_taken_for_fake",
    ),
    Control(  # "true" and "made" exchanged: the generator is paid for looking made
        "12_pix2pix",
        "pix2pix_train_step",
        "pix2pix_disc_loss(disc, cond, target, fake)",
        "pix2pix_disc_loss(disc, cond, fake.detach(), target)",
        "both_distance",
    ),
    Control(  # each translator is told by the other's discriminator
        "13_cyclegan",
        "cyclegan_gen_loss",
        "on_B, on_A = D_B(fake_B), D_A(fake_A)",
        "on_B, on_A = D_A(fake_B), D_B(fake_A)",
        "ab_read_rightly",
    ),
    Control(  # one module is trained, and another handed in
        "14_capstone",
        "train",
        "return dcgan.settled(players, recipe).module",
        "return build_generator()",
        "distance",
    ),
)


@pytest.mark.slow
@pytest.mark.parametrize("control", CONTROLS, ids=lambda control: control.lab)
def test_a_wrong_answer_misses_a_bound(control: Control, tmp_path: Path) -> None:
    summary, _ = trained(_course_with(control, tmp_path), Plan(control.lab, "offline", 0), None)
    (found,) = (m for m in summary["metrics"] if m["metric"] == control.metric)
    print(f"{control.lab}: {control.metric} {found['value']}, {found['bound']}")
    assert isinstance(found["value"], int | float), "the metric was never measured"
    assert not found["met"], f"{control.metric} is {found['value']:.3g}: a wrong answer passes"


@pytest.mark.parametrize("control", CONTROLS, ids=lambda control: control.lab)
def test_a_control_changes_the_answer_alone(control: Control) -> None:
    right, wrong = solved(control.lab), _with_slip(control)
    cells = zip(right.cells, wrong.cells, strict=False)  # the wrong one ends earlier
    changed = [b.metadata["nbgrader"]["grade_id"] for a, b in cells if a.source != b.source]
    assert changed in (_touched(control), _touched(control)[:1])
    assert f'"{control.metric}"' in wrong.cells[-1].source or "asdict" in wrong.cells[-1].source


def _touched(control: Control) -> list[str]:
    return [f"stub_{control.answer}", f"asserts_{control.answer}"]


def _course_with(control: Control, root: Path) -> Path:
    """A course that has this lab alone, with the slip and the lab's own bounds."""
    folder = root / "solutions" / control.lab
    folder.mkdir(parents=True)
    nbformat.write(_with_slip(control), folder / f"{control.lab}.ipynb")
    bounds = ROOT / "solutions" / control.lab / "thresholds.toml"
    (folder / bounds.name).write_bytes(bounds.read_bytes())
    return root


def _with_slip(control: Control) -> NotebookNode:
    """The solved notebook up to the metric, with the slip and without the asserts on it."""
    notebook = solved(control.lab)
    for number, cell in enumerate(notebook.cells):
        name = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        if name == f"stub_{control.answer}":
            assert cell.source.count(control.right) == 1
            cell.source = cell.source.replace(control.right, control.wrong)
        elif name == f"asserts_{control.answer}":
            cell.source = _without_asserts(cell.source)
        elif _records(cell, control.metric):
            notebook.cells = notebook.cells[: number + 1]
            return notebook
    raise AssertionError(f"no cell records {control.metric}")


def _without_asserts(source: str) -> str:
    tree = ast.parse(source)
    tree.body = [node for node in tree.body if not isinstance(node, ast.Assert)]
    return ast.unparse(tree)


def _records(cell: NotebookNode, metric: str) -> bool:
    said = cell.source if cell.cell_type == "code" else ""
    return "views.results(" in said and (f'"{metric}":' in said or "asdict(" in said)
