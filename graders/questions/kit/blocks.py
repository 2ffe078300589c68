"""Asks for blocks, layers that a function makes for given sizes, and looks at each.

An exercise poses cases by name: how the function is called, always by position, and with which
images or rows the block that comes back is run.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import numpy as np

from graders.border import Expected, Record, probed
from graders.exercise import Exercise
from graders.observing import attempt
from graders.plain import Plain
from graders.questions.kit.conduct import CONDUCT, random_conduct, settled, settled_border
from graders.questions.kit.layer_inputs import pose_inputs
from graders.questions.kit.modules import (
    BUILDS_BORDER,
    KIND_BORDER,
    kind,
    layer_border,
    observe_layer,
    several_builds,
)

Cases = Callable[[np.random.Generator], Mapping[str, Plain]]


def block_exercise(name: str, points: float, cases: Cases) -> Exercise:
    """An exercise `name` that makes one block of each case; cases[0] is also made twice."""

    def pose(rng: np.random.Generator) -> Plain:
        return {"name": name, "cases": dict(cases(rng))}

    return Exercise(points, pose, observe_blocks, blocks_border)


def case(
    rng: np.random.Generator,
    arguments: Sequence[int | bool],
    into: Sequence[int],
    out: Sequence[int],
    calls: str = "full",
    gain: float = 1.0,
) -> Plain:
    """One call, and its inputs: samples of shape `into`, from which `out` should come.

    Few samples, so that the unbiased variance differs from the biased; more where they are rows.
    """
    counts = rng.permutation([3, 4, 5]) if len(into) > 1 else rng.choice(np.arange(12, 30), 3)
    rows = [int(k) for k in counts]
    return {
        "arguments": list(arguments),
        "into": list(into),
        "output": list(out),
        "inputs": pose_inputs(rng, into, out, rows, calls, gain),
    }


def observe_blocks(answer: Any, questions: Plain) -> Plain:
    """Each block that was asked for; two alike; what making one does to random states."""
    name, cases = questions["name"], questions["cases"]
    if not callable(answer):
        raise TypeError(f"{name} should be a function, but is a {type(answer).__name__}")
    builds = {key: partial(answer, *c["arguments"]) for key, c in cases.items()}
    usual = next(iter(cases))
    images = cases[usual]["inputs"]["eval"]
    return settled(
        lambda: {
            "kinds": {key: attempt(partial(_kind, b)) for key, b in builds.items()},
            "layers": {key: attempt(partial(_layer, b, cases[key])) for key, b in builds.items()},
            "fresh": attempt(lambda: several_builds((builds[usual],) * 2, images)),
            "conduct": attempt(lambda: random_conduct(builds[usual])),
        }
    )


def _kind(build: Callable[[], Any]) -> Plain:
    return kind(build())


def _layer(build: Callable[[], Any], case: Plain) -> Plain:
    return observe_layer(build(), case["inputs"])


def blocks_border(questions: Plain) -> Expected:
    """What `observe_blocks` may send."""
    cases = questions["cases"]
    return settled_border(
        {
            "kinds": Record({key: probed(KIND_BORDER) for key in cases}),
            "layers": Record({key: probed(layer_border(c["inputs"])) for key, c in cases.items()}),
            "fresh": probed(BUILDS_BORDER),
            "conduct": CONDUCT,
        }
    )
