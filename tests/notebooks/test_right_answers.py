"""Whoever answers rightly gets through the notebook: its asserts and its trainings take the answer.

Each round plays a lab's notebook with one right answer to every exercise at once; there are as
many rounds as the exercise with most right answers has.
"""

import sys
from pathlib import Path

import pytest
from notebook_files import LABS, graded, solved
from playing import play

sys.path.insert(0, str(Path(__file__).parents[1] / "graders"))
from answers import cell_of, right


def chosen(lab: str, number: int) -> dict[str, str]:
    """The programs of a round; an exercise with fewer answers starts again.

    A diagnosis keeps the notebook's own: the sheet's name the cases of other lots.
    """
    sources = {}
    for name in (name for name in graded(solved(lab)) if name != "diagnosis"):
        answers = right(f"{lab}.{name}")
        sources[name] = cell_of(answers[number % len(answers)]).source
    return sources


def rounds(lab: str) -> int:
    return max(len(right(f"{lab}.{name}")) for name in graded(solved(lab)))


@pytest.mark.parametrize("lab", LABS)
def test_a_notebook_takes_second_right_answers(lab: str) -> None:
    play(lab, chosen(lab, 1), whole=False)


@pytest.mark.slow
@pytest.mark.parametrize(("lab", "number"), [(lab, n) for lab in LABS for n in range(rounds(lab))])
def test_a_notebook_takes_every_right_answer(lab: str, number: int) -> None:
    play(lab, chosen(lab, number))
