"""Asks for a diagnosis: `diagnosis() -> dict[str, str]`, case id -> fault id.

What the cases are is the learner's choice of a lot, so nothing is drawn here, and nothing here
says what the right names are. The reply is the answer: texts, of which any may be odd.
"""

from typing import Any

import numpy as np

from graders.border import Expected, Many, Record, Row, Text, Whole
from graders.exercise import Exercise
from graders.plain import Plain

MOST, LONGEST = 12, 60


def pose(rng: np.random.Generator) -> Plain:
    """Nothing to draw."""
    return {}


def observe(answer: Any, questions: Plain) -> Plain:
    """What kind of thing came back, how many entries it has, and the first dozen as texts."""
    reply = answer()
    pairs = list(reply.items()) if isinstance(reply, dict) else []
    named = [[str(part)[:LONGEST] for part in pair] for pair in pairs[:MOST]]
    return {"kind": type(reply).__name__[:LONGEST], "count": len(pairs), "named": named}


def border(questions: Plain) -> Expected:
    """A few pairs of short texts."""
    pair = Row((Text(LONGEST), Text(LONGEST)))
    return Record({"kind": Text(LONGEST), "count": Whole(0), "named": Many(pair, MOST)})


def diagnosis_exercise(points: float) -> Exercise:
    """The exercise; a lab's `diagnosis` is worth `points`."""
    return Exercise(points, pose, observe, border)
