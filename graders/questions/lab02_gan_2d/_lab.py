"""Lab 02: two players in the plane. Questions on one full training step."""

from functools import partial
from typing import Any

import numpy as np
import torch

from graders.exercise import Exercise
from graders.observing import attempt
from graders.plain import Plain
from graders.questions.kit import players, stubs
from graders.questions.kit.conduct import random_conduct, settled

LARGE = {"n": 260, "z_dim": 240}


def pose_step(rng: np.random.Generator) -> Plain:
    """Players, real points and learning rates: for a criterion of our own, for BCE, and large.

    Small rates for our own criterion: it grows without bound, and two steps must not diverge.
    """
    return {
        "mixed": _pose_one(rng, 0.015, 0.012),
        "bce": _pose_one(rng, 1.0, 1.5),
        "large": _pose_large(rng),
    }


def _pose_one(rng: np.random.Generator, disc_lr: float, gen_lr: float) -> Plain:
    n, z_dim = (int(k) for k in rng.choice(np.arange(3, 10), size=2, replace=False))
    real = rng.normal(size=(n, 2)) + np.array([1.0, -0.5])
    lrs = {"disc_lr": disc_lr, "gen_lr": gen_lr}
    return {**players.pose_players(rng, z_dim, 2), "real": real, "z_dim": z_dim, **lrs}


def _pose_large(rng: np.random.Generator) -> Plain:
    asked = _pose_one(rng, 0.01, 0.01)
    real = rng.normal(size=(LARGE["n"], 2))
    return {**asked, **players.pose_players(rng, LARGE["z_dim"], 2), "real": real, **LARGE}


def observe_step(answer: Any, questions: Plain) -> Plain:
    """Two steps in a row with each criterion, the noise of large batches, and the manners."""
    if not callable(answer):
        raise TypeError(f"gan_train_step should be a function, not a {type(answer).__name__}")
    probes = {
        "mixed": partial(_steps, answer, questions["mixed"], False, 2),
        "bce": partial(_steps, answer, questions["bce"], True, 1),
        "large": partial(_noises, answer, questions["large"]),
        "conduct": partial(random_conduct, partial(_steps, answer, questions["mixed"], False, 1)),
    }
    seen = settled(lambda: {name: attempt(probe) for name, probe in probes.items()})
    first = seen["seen"]["mixed"]["value"]["steps"][0]["raised"]
    if first and first["type"] == "NotImplementedError":
        raise NotImplementedError
    return seen


def _steps(answer: Any, asked: Plain, bce: bool, times: int) -> Plain:
    log: players.Log = []
    gen, disc = players.Generator(asked, log), players.Discriminator(asked, log)
    gen_opt = players.LoggedSGD(gen, asked["gen_lr"], "gen_step", log)
    disc_opt = players.LoggedSGD(disc, asked["disc_lr"], "disc_step", log)
    real = torch.tensor(asked["real"], dtype=torch.float32)
    criterion = stubs.criterion(stubs.empty_log(), bce)

    def step() -> Plain:
        log.clear()
        before, kept = players.weights(gen, disc), players.flags(gen, disc)
        result = attempt(
            lambda: players.pair(
                answer(gen, disc, gen_opt, disc_opt, criterion, real, asked["z_dim"])
            )
        )
        return {
            "raised": result["raised"],
            "losses": result["value"],
            "log": list(log),
            "before": before,
            "after": players.weights(gen, disc),
            "flags_before": kept,
            "flags_after": players.flags(gen, disc),
            "real_kept": bool(np.array_equal(real.numpy(), asked["real"].astype(np.float32))),
        }

    return {"steps": [step() for _ in range(times)]}


def _noises(answer: Any, asked: Plain) -> Plain:
    """The noises of two steps, each a list."""
    steps = _steps(answer, asked, True, 2)["steps"]
    return [[e["noise"] for e in step["log"] if e["what"] == "gen"] for step in steps]


EXERCISES = {"gan_train_step": Exercise(4, pose_step, observe_step)}
