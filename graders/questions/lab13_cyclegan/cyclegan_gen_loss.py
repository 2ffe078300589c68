"""Asks for `cyclegan_gen_loss`: batches of two sizes, four networks, any two weights."""

from typing import Any

import numpy as np
import torch
from torch import Tensor

from graders.plain import Plain
from graders.questions.kit.posed_nets import PosedNet, Stage, exercise
from graders.questions.kit.probes import setting
from graders.questions.kit.pure import Groups, manners, probe
from graders.questions.lab13_cyclegan.domains import SHAPE, Shape, batch, disc, gen, sizes

TRIES = 200
NEAR = 2e-3
"""So far at least every pixel stays from the one that it is compared with: there L1 has a kink."""


def pose(rng: np.random.Generator) -> Groups:
    """Every pair of sizes; the weights left out, one of them or both, 0, large."""

    def ask(n: int, m: int, shape: Shape = SHAPE, *lam: float) -> Plain:
        return probe(*draw(rng, n, m, shape), disc(rng, shape), disc(rng, shape), *lam)

    def weights() -> tuple[float, float]:
        return setting(rng, 1.5, 3.0), setting(rng, 0.4, 0.9)

    return {
        "usual": [ask(*each, *weights()) for each in sizes(rng)],
        "default": [ask(2, 3), ask(2, 1, SHAPE, weights()[0])],
        "lam": [
            ask(2, 2, SHAPE, *each)
            for each in ((weights()[0], 0.0), (0.0, weights()[1]), (0.0, 0.0), (30.0, 40.0))
        ],
        **manners(lambda: ask(2, 3, SHAPE, *weights()), double=False),
    }


def draw(rng: np.random.Generator, n: int, m: int, shape: Shape) -> list[np.ndarray]:
    """Two batches and two generators that leave no pixel where it was."""
    for _ in range(TRIES):
        found = [batch(rng, n, shape), batch(rng, m, shape), gen(rng, shape), gen(rng, shape)]
        if least(*(torch.tensor(x, dtype=torch.float32) for x in found)) > NEAR:
            break
    return found


def least(real_A: Tensor, real_B: Tensor, there: Tensor, back: Tensor) -> float:
    """The least distance between pixels that are compared."""
    G_AB, G_BA = (PosedNet(x, patches=False, training=True) for x in (there, back))
    pairs = (
        (G_BA(G_AB(real_A)), real_A),
        (G_AB(G_BA(real_B)), real_B),
        (G_BA(real_A), real_A),
        (G_AB(real_B), real_B),
    )
    return min(float((x - y).abs().min()) for x, y in pairs)


def call(answer: Any, stage: Stage, real_A: Tensor, real_B: Tensor, *rest: Any) -> Any:
    """`cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, ...)`, the discriminators fixed."""
    G_AB, G_BA = (stage.net(name, x) for name, x in zip(("G_AB", "G_BA"), rest[:2], strict=True))
    D_A, D_B = (
        stage.disc(x.detach(), name) for name, x in zip(("D_A", "D_B"), rest[2:4], strict=True)
    )
    return answer(real_A, real_B, G_AB, G_BA, D_A, D_B, *rest[4:])


EXERCISE = exercise(3, pose, call, ("G_AB", "G_BA", "D_A", "D_B"))
