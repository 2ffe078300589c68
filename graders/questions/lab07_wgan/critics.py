"""Asks for one whole iteration of a clipped critic and its generator."""

from functools import partial
from typing import Any

import numpy as np
import torch

from graders.observing import attempt
from graders.plain import Plain
from graders.questions.kit import players
from graders.questions.kit.conduct import random_conduct, settled

LARGE = {"n": 260, "z_dim": 240}


def pose_iteration(rng: np.random.Generator) -> Plain:
    """Players, batches of real points, rates; sizes and bound given, by default, and large."""
    return {
        "given": _pose_one(rng, 3, {"n_critic": 3, "clip": float(rng.uniform(0.1, 0.15))}),
        "default": _pose_one(rng, 5, {}),
        "large": {**_pose_one(rng, 2, {"n_critic": 2, "clip": 0.1}), **_large(rng)},
    }


def _pose_one(rng: np.random.Generator, times: int, sizes: Plain) -> Plain:
    n, z_dim = (int(k) for k in rng.choice(np.arange(4, 10), size=2, replace=False))
    real = [rng.normal(size=(n, 2)) + np.array([1.0, -0.5]) for _ in range(times + 3)]
    rates = {"disc_lr": 0.3, "gen_lr": 0.2}
    return {**players.pose_players(rng, z_dim, 2), "real": real, "z_dim": z_dim, **rates, **sizes}


def _large(rng: np.random.Generator) -> Plain:
    real = [rng.normal(size=(LARGE["n"], 2)) for _ in range(5)]
    return {**players.pose_players(rng, LARGE["z_dim"], 2), "real": real, **LARGE}


def observe_iteration(answer: Any, questions: Plain) -> Plain:
    """One iteration each, and the noises of two large ones."""
    seen = settled(
        lambda: {
            "given": attempt(lambda: _iterate(answer, questions["given"])),
            "default": attempt(lambda: _iterate(answer, questions["default"])),
            "large": attempt(lambda: [_noises(answer, questions["large"]) for _ in range(2)]),
            "conduct": attempt(
                lambda: random_conduct(lambda: _iterate(answer, questions["given"]))
            ),
        }
    )
    raised = seen["seen"]["given"]["value"]["raised"]
    if raised and raised["type"] == "NotImplementedError":
        raise NotImplementedError
    return seen


def _iterate(answer: Any, asked: Plain) -> Plain:
    log: players.Log = []
    gen, critic = players.Generator(asked, log), players.Discriminator(asked, log)
    gen_opt = players.LoggedSGD(gen, asked["gen_lr"], "gen_step", log)
    crit_opt = players.LoggedSGD(critic, asked["disc_lr"], "disc_step", log)
    batches = [torch.tensor(real, dtype=torch.float32) for real in asked["real"]]
    handed: list[torch.Tensor] = []

    def next_real() -> torch.Tensor:
        handed.append(batches[len(handed) % len(batches)])
        log.append({"what": "real"})
        return handed[-1]

    before, kept = players.weights(gen, critic), players.flags(gen, critic)
    sizes = {k: asked[k] for k in ("n_critic", "clip") if k in asked}
    call = partial(answer, gen, critic, gen_opt, crit_opt, next_real, asked["z_dim"], **sizes)
    result = attempt(lambda: players.pair(call()))
    return {
        "raised": result["raised"],
        "losses": result["value"],
        "log": log,
        "before": before,
        "after": players.weights(gen, critic),
        "flags_before": kept,
        "flags_after": players.flags(gen, critic),
        "real_kept": _all_kept(batches, asked["real"]),
    }


def _all_kept(batches: list[torch.Tensor], asked: list[np.ndarray]) -> bool:
    pairs = zip(batches, asked, strict=True)
    return all(np.array_equal(a.detach().numpy(), b.astype(np.float32)) for a, b in pairs)


def _noises(answer: Any, asked: Plain) -> Plain:
    return [e["noise"] for e in _iterate(answer, asked)["log"] if e["what"] == "gen"]
