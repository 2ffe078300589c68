"""Asks for `conditional_accuracy`: what the networks are given, in which mode, what comes back."""

from functools import partial
from typing import Any

import numpy as np
import torch

from graders.border import Expected, Flag, Many, Maybe, Numbers, Record, Row, Text, Whole, probed
from graders.exercise import Exercise
from graders.observing import attempt
from graders.plain import Plain
from graders.questions.kit.conduct import CONDUCT, random_conduct, settled, settled_border
from graders.questions.kit.nets import LARGEST
from graders.questions.kit.probes import labels
from graders.questions.kit.pure import MAX_AXES, MAX_VALUES, describe
from graders.questions.lab09_conditional_digits.drawing import (
    MOST_CALLS,
    MOST_ROWS,
    Classifier,
    Generator,
    pose_nets,
)

KEPT = ("modes", "flags", "grads", "numbers")
LAW = "law"


def probe(rng: np.random.Generator, asked: np.ndarray, z_dim: int, classes: int, i: int) -> Plain:
    """One call for these labels."""
    nets = pose_nets(rng, z_dim, classes, i)
    return {"labels": asked.astype(np.int64), "z_dim": z_dim, "classes": classes, **nets}


def pose(rng: np.random.Generator) -> Plain:
    """Labels in disorder, not equally many of each; one, many; two classes, many; the lab's own."""
    few, many = int(rng.integers(13, 18)), int(rng.integers(520, 560))
    drawn = [
        (labels(rng, few, 5), 3, 5),
        (labels(rng, few + 9, 6), 4, 6),
        *((labels(rng, 1, 4, shown=k), 2, 4) for k in (1, 2, 3, 4)),
        (labels(rng, 2, 2), 1, 2),
        (rng.permutation(np.repeat(np.arange(12), rng.integers(10, 80, 12))), 2, 12),
        (labels(rng, many, 19), 5, 19),
        (rng.choice([1, 4], 40), 3, 7),
        (np.arange(60) % 10, 54, 10),
    ]
    probes = [probe(rng, *one, i) for i, one in enumerate(drawn)]
    law = [probe(rng, labels(rng, 260, 3), 240, 3, i) for i in range(2)]
    law[1] = {**law[0]}  # the same question again: the noise must be another
    return {"probes": probes, LAW: law}


def observe(answer: Any, questions: Plain) -> Plain:
    """What each call showed; whether it seeds."""
    small = questions["probes"][0]
    seen = settled(
        lambda: {
            "probes": [attempt(partial(look, answer, asked)) for asked in questions["probes"]],
            LAW: [attempt(partial(look, answer, asked)) for asked in questions[LAW]],
            "conduct": attempt(lambda: random_conduct(lambda: look(answer, small))),
        }
    )
    raised = [probe["raised"] for probe in seen["seen"]["probes"]]
    if all(r and r["type"] == "NotImplementedError" for r in raised):
        raise NotImplementedError
    return seen


def look(answer: Any, asked: Plain) -> Plain:
    """One call: its result, what both networks were given, and what stayed as it was."""
    gen, classifier = Generator(asked["gen"]), Classifier(asked["classifier"])
    wanted = torch.tensor(asked["labels"])
    result = answer(classifier, gen, wanted, asked["z_dim"], asked["classes"])
    return {
        "result": describe(result),
        "gen": gen.notes.told(),
        "classifier": classifier.notes.told(),
        "kept": {"gen": gen.kept(), "classifier": classifier.kept()},
        "labels": bool(np.array_equal(wanted.numpy(), asked["labels"])),
    }


def border(questions: Plain) -> Expected:
    """Rows of the length that each network takes, results of any kind, flags."""
    probes = Row(tuple(map(_look_border, questions["probes"])))
    return settled_border(
        {"probes": probes, LAW: Row(tuple(map(_look_border, questions[LAW]))), "conduct": CONDUCT}
    )


def _look_border(asked: Plain) -> Expected:
    result = Record(
        {
            "type": Text(100),
            "dtype": Text(30),
            "shape": Many(Whole(0), most=MAX_AXES),
            "value": Maybe(Numbers(most=MAX_VALUES)),
            "graph": Flag(),
        }
    )
    kept = Record({what: Flag() for what in KEPT})
    pixels = int(np.prod(asked["gen"]["image"]))
    return probed(
        Record(
            {
                "result": result,
                "gen": _notes_border(asked["z_dim"] + asked["classes"]),
                "classifier": _notes_border(pixels),
                "kept": Record({"gen": kept, "classifier": kept}),
                "labels": Flag(),
            }
        )
    )


def _notes_border(length: int) -> Expected:
    rows = Numbers((-1, length), "f", LARGEST, MOST_ROWS * length)
    sizes = Many(Whole(0, MOST_ROWS), MOST_CALLS)
    return Record({"rows": Maybe(rows), "sizes": sizes, "trained": Flag(), "graph": Flag()})


EXERCISE = Exercise(3, pose, observe, border)
