"""Asks for repairs: `repairs() -> dict[str, str]`, case id -> "NUMBER: LINE" of its program.

Each line is put into the program of its case, beside the student's code, and the program is then
asked what the exercise that it breaks asks: by that exercise's own `pose`, `observe` and `border`.
"""

from typing import Any

import numpy as np
import torch

from gancourse.clinic.broken import CASES
from gancourse.clinic.repairing import LONGEST, RepairError, repaired
from graders.border import Anything, Expected, Many, Maybe, Record, Row, Text, Whole
from graders.exercise import Exercise, find, split
from graders.observing import describe
from graders.observing import observe as ask
from graders.plain import Plain

MOST = 2 * len(CASES)
ASKED = {name: find(case.exercise) for name, case in CASES.items()}  # imported with this room


def pose(rng: np.random.Generator) -> Plain:
    """The questions of each case's exercise, by case."""
    return {"cases": {name: exercise.pose(rng) for name, exercise in ASKED.items()}}


def observe(answer: Any, questions: Plain) -> Plain:
    """What kind of thing came back, its texts, and what each repaired program did."""
    reply = answer()
    pairs = list(reply.items()) if isinstance(reply, dict) else []
    texts = [[str(part)[: LONGEST + 1] for part in pair] for pair in pairs[:MOST]]
    lines = {case.strip().upper(): text for case, text in texts}
    asked = questions["cases"]
    return {
        "kind": type(reply).__name__[:60],
        "count": len(pairs),
        "lines": texts,
        "cases": {name: _asked(name, lines.get(name), asked[name]) for name in asked},
    }


def _asked(case: str, repair: str | None, questions: Plain) -> Plain:
    """What the case's exercise observes of the program; None where there is none to run."""
    try:
        source = repaired(case, repair or "")
    except RepairError:
        return None
    exercise = CASES[case].exercise
    try:
        answer = _made(source, split(exercise)[1])
    except Exception as error:
        return {"seen": None, "raised": describe(error)}
    return ask(exercise, answer, questions)


def _made(source: str, name: str) -> Any:
    """What a program defines under a name. Raises whatever the program raises."""
    space: dict[str, Any] = {"__name__": "answer", "torch": torch, "nn": torch.nn}
    exec(compile(source, "<repair>", "exec"), space)
    return space[name]


def border(questions: Plain) -> Expected:
    """Short texts. What was observed of a case meets its own exercise's border when it is judged:
    one that does not fit costs that case only."""
    pair = Row((Text(LONGEST + 1), Text(LONGEST + 1)))
    seen = Maybe(Record({"seen": Anything(), "raised": Anything()}))
    return Record(
        {
            "kind": Text(60),
            "count": Whole(0),
            "lines": Many(pair, MOST),
            "cases": Record(dict.fromkeys(questions["cases"], seen)),
        }
    )


EXERCISE = Exercise(6, pose, observe, border)
