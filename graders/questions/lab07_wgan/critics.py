"""Asks for what a clipped critic needs: the clamp, the published schedule, one whole iteration."""

from functools import partial
from typing import Any

import numpy as np
import torch
from torch import nn

from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit import players
from graders.questions.kit.conduct import random_conduct, settled
from graders.questions.kit.pure import describe, random_states, same_states

LARGE = {"n": 260, "z_dim": 240}


class Nested(nn.Module):
    """A critic with parameters of its own, in children and grandchildren, and buffers."""

    def __init__(self, rng: np.random.Generator) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.ones(3, 1))
        self.body = nn.Sequential(
            nn.Sequential(nn.Linear(4, 5), nn.BatchNorm1d(5)), nn.PReLU(), nn.Linear(5, 3)
        )
        self.register_buffer("shift", torch.zeros(2, 2))
        self.unused = nn.Conv2d(1, 2, 2)
        for tensor in [*self.parameters(), *self.buffers()]:
            if tensor.is_floating_point():
                tensor.data = torch.tensor(rng.normal(size=tensor.shape), dtype=torch.float32)
        for parameter in list(self.parameters())[1::2]:
            parameter.grad = torch.full_like(parameter, 2.0)


def pose_clip(rng: np.random.Generator) -> Plain:
    """A seed for the critic's numbers and a bound."""
    return {"seed": int(rng.integers(2**31)), "c": float(rng.uniform(0.3, 0.8))}


def observe_clip(answer: Any, questions: Plain) -> Plain:
    """The critic before and after, with the bound given, by keyword and by default."""
    calls = {
        "given": lambda critic: answer(critic, questions["c"]),
        "named": lambda critic: answer(critic=critic, c=questions["c"] / 2),
        "default": lambda critic: answer(critic),
    }

    def look(call: Any) -> Plain:
        critic = Nested(np.random.default_rng(questions["seed"]))
        before, kept, states = _state(critic), _facts(critic), random_states()
        call(critic)
        same_random = same_states(states, random_states())
        after = _state(critic)
        return {
            "before": before,
            "after": after,
            "facts": [kept, _facts(critic)],
            "random": same_random,
        }

    seen = settled(lambda: {name: attempt(partial(look, call)) for name, call in calls.items()})
    _unfilled(list(seen["seen"].values()))
    return seen


def _state(critic: nn.Module) -> Plain:
    return {
        "parameters": {n: array(p) for n, p in critic.named_parameters()},
        "buffers": {n: array(b) for n, b in critic.named_buffers()},
        "grads": {n: array(p.grad) for n, p in critic.named_parameters()},
    }


def _facts(critic: nn.Module) -> Plain:
    parameters = list(critic.parameters())
    return {
        "identities": [id(p) % 2**31 for p in parameters],
        "trainable": [bool(p.requires_grad and p.is_leaf) for p in parameters],
        "modes": [bool(m.training) for m in critic.modules()],
    }


def _unfilled(probes: list[Plain]) -> None:
    if all(p["raised"] and p["raised"]["type"] == "NotImplementedError" for p in probes):
        raise NotImplementedError


def pose_schedule(rng: np.random.Generator) -> Plain:
    """Generator steps around every edge of the schedule, and some drawn at random."""
    around = [k * 500 + d for k in (1, 2, 3, 7) for d in (-1, 0, 1)]
    drawn = [int(k) for k in rng.integers(26, 30_000, 12)]
    multiples = [500 * int(k) for k in rng.integers(4, 60, 4)]
    inside = [int(k) for k in rng.integers(1, 24, 3)]
    tens = [25, 26, 30, 50, 100, 125, 200, 250, 475, 525, 600, 750]
    return {"steps": [0, 1, 2, 23, 24, *inside, *tens, *around, *drawn, *multiples]}


def observe_schedule(answer: Any, questions: Plain) -> Plain:
    """What each call returns; asked twice, the second time in reverse order."""
    steps = questions["steps"]

    def ask() -> Plain:
        before = random_states()
        there = [describe(answer(step)) for step in steps]
        back = [describe(answer(step)) for step in reversed(steps)]
        again = [b["value"] for b in reversed(back)]
        return {"there": there, "again": again, "random": same_states(before, random_states())}

    seen = settled(lambda: {"asked": attempt(ask)})
    _unfilled([seen["seen"]["asked"]])
    return seen


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
