"""Asks for one step of CycleGAN, on two batches of small images."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from torch import Tensor

from graders.exercise import Exercise, StandIn
from graders.plain import Plain
from graders.questions.kit.nets import pose_net
from graders.questions.kit.probes import numbers, setting
from graders.questions.kit.steps import NO_CRITERION, Stage, border, observe, pose
from graders.questions.varied import LAM_CYC, LAM_ID

CHANNELS = 2
GENS, DISCS = ("G_AB", "G_BA"), ("D_A", "D_B")


def pose_all(rng: np.random.Generator) -> Plain:
    """Batches of two sizes, twice; eval mode, default weights; one image; frozen parts."""
    few, more = int(rng.integers(2, 4)), int(rng.integers(4, 6))
    given = {"lam_cyc": setting(rng, 1.2, 2.0), "lam_id": setting(rng, 0.4, 0.9)}
    return {
        "probes": {
            "given": _probe(rng, (few, more), (2, 3), given, 0.02, calls=2),
            "default": _probe(rng, (more, few), (2, 1), {}, 0.005, modes=(False, True)),
            "one": _probe(rng, (1, 17), (1, 2), given, 0.02, junk=False),
            "frozen": _probe(rng, (2, 2), (2, 2), given, 0.02, frozen=("a",)),
        }
    }


def _probe(
    rng: np.random.Generator,
    counts: tuple[int, int],
    sides: tuple[int, int],
    sizes: Plain,
    rate: float,
    calls: int = 1,
    modes: tuple[bool, bool] = (True, False),
    junk: bool = True,
    frozen: tuple[str, ...] = (),
) -> Plain:
    nets = {n: pose_net(rng, CHANNELS, CHANNELS, modes, junk, frozen) for n in GENS}
    nets |= {n: pose_net(rng, CHANNELS, 1, modes, junk, frozen) for n in DISCS}
    data = [
        {
            name: numbers(rng, (n, CHANNELS, *sides), 0.7)
            for name, n in zip(("A", "B"), counts, strict=True)
        }
        for _ in range(calls)
    ]
    opts = {"gen_opt": (rate, GENS), "disc_opt": (0.2, DISCS)}
    return pose(nets, opts, data, sizes, NO_CRITERION)


def call(answer: Any, stage: Stage) -> Any:
    """`cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, ...)`."""
    lam = stage.sizes.values()
    return answer(*stage.data.values(), *stage.nets.values(), *stage.opts.values(), *lam)


def posed_gen_loss(posed: Plain) -> Callable[..., Tensor]:
    """In place of cyclegan_gen_loss: four terms with weights of their own."""

    def cyclegan_gen_loss(
        real_A: Tensor,
        real_B: Tensor,
        G_AB: Any,
        G_BA: Any,
        D_A: Any,
        D_B: Any,
        lam_cyc: float = posed["lam_cyc"],
        lam_id: float = posed["lam_id"],
    ) -> Tensor:
        b = G_AB(real_A)
        fooled = posed["one"] * D_B(b).mean() + posed["two"] * D_A(G_BA(real_B)).square().mean()
        back: Tensor = (G_BA(b) - real_A).square().mean()
        kept: Tensor = (G_AB(real_B) - real_B).square().mean()
        loss: Tensor = fooled + lam_cyc * posed["three"] * back + lam_id * posed["four"] * kept
        return loss

    return cyclegan_gen_loss


def posed_disc_loss(posed: Plain) -> Callable[..., Tensor]:
    """In place of cyclegan_disc_loss: two terms with weights of their own."""

    def cyclegan_disc_loss(disc: Any, real: Tensor, fake: Tensor) -> Tensor:
        squares: Tensor = disc(fake.detach()).square().mean()
        return posed["one"] * squares - posed["two"] * disc(real).mean()

    return cyclegan_disc_loss


def _weights(rng: np.random.Generator) -> Plain:
    found = {name: float(rng.uniform(0.2, 0.4)) for name in ("one", "two", "three", "four")}
    return {**found, "lam_cyc": LAM_CYC.now, "lam_id": LAM_ID.now}


USES = {
    "cyclegan_gen_loss": StandIn(_weights, posed_gen_loss),
    "cyclegan_disc_loss": StandIn(_weights, posed_disc_loss),
}
EXERCISE = Exercise(4, pose_all, partial(observe, call=call), border, USES)
