"""Asks for one full training step of two players that are told the class of every point.

The generator takes noise and a coding of labels side by side, the discriminator points and the
coding. Classes are few, many, and such that a batch does not show; a batch has one point, and many.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np

from graders.exercise import Exercise, StandIn
from graders.plain import Plain
from graders.questions.kit.nets import pose_net
from graders.questions.kit.probes import labels
from graders.questions.kit.steps import BCE, Stage, border, observe, own, pose
from graders.questions.kit.steps_pose import LARGE, WIDTH, held, real_points
from graders.questions.lab03_conditional_2d.joined import make_joiner, pose_joiner

OPTS = ("gen_opt", "disc_opt")
OWN_CLASSES = 2


def players(
    rng: np.random.Generator,
    z_dim: int,
    n_classes: int,
    modes: Sequence[bool] = (True, False),
    frozen: Sequence[str] = (),
    disc_frozen: Sequence[str] = (),
) -> Plain:
    """A generator z_dim + n_classes -> 2 and a discriminator 2 + n_classes -> 1."""
    gen = pose_net(rng, z_dim + n_classes, WIDTH, modes, frozen=frozen)
    disc = pose_net(rng, WIDTH + n_classes, 1, modes, frozen=disc_frozen)
    return {"gen": gen, "disc": disc}


def batch(rng: np.random.Generator, n: int, n_classes: int, shown: int | None = None) -> Plain:
    """Points (n, 2) and their labels (n,); only the first `shown` classes occur."""
    return {"points": real_points(rng, n), "labels": labels(rng, n, n_classes, shown)}


def pose_all(rng: np.random.Generator) -> Plain:
    """Own criterion twice in a row; BCE in eval mode; one point; a part frozen; many points."""
    few, many = (int(rng.integers(low, low + 7)) for low in (5, 17))
    z_dim, k, more = few + int(rng.integers(1, 4)), int(rng.integers(3, 6)), 9
    eval_nets = players(rng, z_dim + 1, OWN_CLASSES, modes=(False, True))
    frozen = players(rng, z_dim, k, frozen=("a",), disc_frozen=("B",))
    large = players(rng, LARGE["z_dim"], k)
    mild, bold = held(OPTS, (0.015, 0.012)), held(OPTS, (1.0, 1.5))

    def sizes(n_classes: int, z: int) -> Plain:
        return {"n_classes": n_classes, "z_dim": z}

    usual = [batch(rng, few, k) for _ in range(2)]
    last = [batch(rng, LARGE["n"], k) for _ in range(2)]
    probes = {
        "own": pose(players(rng, z_dim, k), mild, usual, sizes(k, z_dim), own(-20.0)),
        "bce": pose(
            eval_nets,
            bold,
            [batch(rng, many, OWN_CLASSES)],
            sizes(OWN_CLASSES, z_dim + 1),
            BCE,
        ),
        "absent": pose(
            players(rng, z_dim, more),
            mild,
            [batch(rng, few, more, 4)],
            sizes(more, z_dim),
            own(9.0),
        ),
        "one": pose(players(rng, 1, k), bold, [batch(rng, 1, k, k - 1)], sizes(k, 1), BCE),
        "frozen": pose(frozen, mild, [batch(rng, 2, k)], sizes(k, z_dim), own(30.0)),
        "large": pose(large, held(OPTS, (0.5, 0.5)), last, sizes(k, LARGE["z_dim"]), BCE),
    }
    return {"probes": probes}


def call(answer: Any, stage: Stage) -> Any:
    """`conditional_train_step(gen, disc, ..., points, labels, n_classes, z_dim)`."""
    data, sizes = stage.data, stage.sizes
    rest = stage.criterion, data["points"], data["labels"], sizes["n_classes"], sizes["z_dim"]
    return answer(*stage.nets.values(), *stage.opts.values(), *rest)


JOINER = StandIn(pose_joiner, make_joiner)
EXERCISE = Exercise(
    3,
    pose_all,
    partial(observe, call=call),
    border,
    {"cond_gen_input": JOINER, "cond_points": JOINER},
)
