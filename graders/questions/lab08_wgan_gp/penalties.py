"""Asks for a gradient penalty and looks: value, slopes, where the critic was asked, manners.

The critic's gradient at x is v + w (x . w), known in closed form. Where real and fake images are
the same the interpolates are known too, whatever was drawn; else they are written down.
"""

from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit.conduct import random_conduct, settled
from graders.questions.kit.pure import JUNK, describe

SHAPES = ((5, 6), (4, 1, 3, 5), (6, 2, 3), (1, 4))
DEFAULT_LAM = 10.0


class Critic(nn.Module):
    """x (N, ...) -> (N, 1): x . v + (x . w)^2 / 2 over all other axes."""

    def __init__(self, v: np.ndarray, w: np.ndarray) -> None:
        super().__init__()
        self.v = nn.Parameter(torch.tensor(v, dtype=torch.float32))
        self.w = nn.Parameter(torch.tensor(w, dtype=torch.float32))
        self.asked: list[Any] = []
        self.modes: list[bool] = []

    def forward(self, x: Tensor) -> Tensor:
        """Writes down where it is asked, if that can be read (not under vmap)."""
        self.asked.append(_readable(x))
        self.modes.append(bool(self.training))
        flat = x.flatten(1)
        return (flat @ self.v + (flat @ self.w) ** 2 / 2).unsqueeze(1)


def _readable(x: Tensor) -> np.ndarray | None:
    try:
        return array(x)
    except RuntimeError:
        return None


def pose_penalty(rng: np.random.Generator) -> Plain:
    """Images and critics of several shapes; a large batch; single points on a line."""
    large = _pose_one(rng, (3000, 3), None, False)
    line = {"v": np.array([1.5]), "w": np.array([0.8]), "lam": 2.0}
    ends = {"real": np.array([[2.0]], np.float32), "fake": np.array([[0.2]], np.float32)}
    return {
        "same": [
            _pose_one(rng, shape, lam, True)
            for shape, lam in zip(SHAPES, (float(rng.uniform(2, 6)), None, 1.0, 3.5), strict=True)
        ],
        "apart": [_pose_one(rng, s, float(rng.uniform(1, 4)), False) for s in SHAPES[:3]],
        "large": large,
        "line": {**line, **ends},
    }


def _pose_one(
    rng: np.random.Generator, shape: tuple[int, ...], lam: float | None, same: bool
) -> Plain:
    """Images and a critic whose gradients are shorter than 1 at some images, longer at others."""
    for _ in range(1000):
        asked = _draw(rng, shape, same)
        lengths = _lengths(asked)
        if len(lengths) == 1 or (lengths.min() < 0.85 and lengths.max() > 1.15):
            break
    return {**asked, "lam": lam}


def _draw(rng: np.random.Generator, shape: tuple[int, ...], same: bool) -> Plain:
    d = int(np.prod(shape[1:]))
    v, w = rng.normal(size=d), rng.normal(size=d)
    real = rng.normal(size=shape).astype(np.float32)
    fake = real if same else rng.normal(0.5, 1.5, size=shape).astype(np.float32)
    v, w = 0.9 * v / np.linalg.norm(v), 0.7 * w / np.linalg.norm(w)
    return {"v": v.astype(np.float32), "w": w.astype(np.float32), "real": real, "fake": fake}


def _lengths(asked: Plain) -> np.ndarray:
    flat = asked["real"].reshape(len(asked["real"]), -1)
    slopes = asked["v"] + (flat @ asked["w"])[:, None] * asked["w"]
    return np.asarray(np.linalg.norm(slopes, axis=1))


def observe_penalty(answer: Any, questions: Plain) -> Plain:
    """Every question once; the large batch twice; the line sixty times; seeds."""
    probes = {
        "same": lambda: [attempt(partial(_look, answer, q)) for q in questions["same"]],
        "apart": lambda: [attempt(partial(_look, answer, q)) for q in questions["apart"]],
        "large": lambda: [_asked(answer, questions["large"]) for _ in range(2)],
        "line": lambda: [_value(answer, questions["line"]) for _ in range(60)],
        "conduct": lambda: random_conduct(lambda: _value(answer, questions["line"])),
    }
    seen = settled(lambda: {name: attempt(probe) for name, probe in probes.items()})
    raised = seen["seen"]["same"]["value"][0]["raised"]
    if raised and raised["type"] == "NotImplementedError":
        raise NotImplementedError
    return seen


def _call(answer: Any, critic: Critic, real: Tensor, fake: Tensor, lam: float | None) -> Any:
    if lam is None:
        return answer(critic, real, fake)
    return answer(critic, real, fake, lam=lam)


def _look(answer: Any, asked: Plain) -> Plain:
    critic = Critic(asked["v"], asked["w"])
    real = torch.tensor(asked["real"])
    leaf = torch.tensor(asked["fake"], requires_grad=True)
    fake = leaf * 1.0
    for parameter in (critic.v, critic.w):
        parameter.grad = torch.full_like(parameter, JUNK)
    result = _call(answer, critic, real, fake, asked["lam"])
    leaves = [critic.v, critic.w, leaf]
    left = [parameter.grad for parameter in (critic.v, critic.w)]
    cleared = any(g is None or not g.any() for g in left)
    written = any(t.grad is not None for t in (leaf, real)) or any(
        g is not None and bool((g != JUNK).any()) for g in left
    )
    grads: list[Any] = [None] * 3
    if isinstance(result, Tensor) and result.requires_grad:
        grads = [_gradient(result.sum(), leaf) for leaf in leaves]
    return {
        **describe(result),
        "gradients": [array(g) for g in grads],
        "asked": critic.asked,
        "cleared": cleared,
        "written": written,
        "modes": [*critic.modes, bool(critic.training)],
        "kept": _kept(critic, real, fake, asked),
    }


def _gradient(result: Tensor, leaf: Tensor) -> Tensor | None:
    if not leaf.requires_grad:
        return None
    return torch.autograd.grad(result, leaf, allow_unused=True, retain_graph=True)[0]


def _kept(critic: Critic, real: Tensor, fake: Tensor, asked: Plain) -> bool:
    pairs = ((real, "real"), (fake, "fake"), (critic.v, "v"), (critic.w, "w"))
    same = all(np.array_equal(t.detach().numpy(), asked[k]) for t, k in pairs)
    flags = critic.v.requires_grad and critic.w.requires_grad and not real.requires_grad
    return bool(same and flags and fake.requires_grad)


def _asked(answer: Any, asked: Plain) -> Plain:
    critic = Critic(asked["v"], asked["w"])
    answer(critic, torch.tensor(asked["real"]), torch.tensor(asked["fake"]))
    return critic.asked


def _value(answer: Any, asked: Plain) -> Plain:
    critic = Critic(asked["v"], asked["w"])
    result = answer(critic, torch.tensor(asked["real"]), torch.tensor(asked["fake"]), asked["lam"])
    return describe(result)["value"]
