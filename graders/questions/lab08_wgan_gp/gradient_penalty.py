"""Asks for a gradient penalty and looks: value, slopes, where the critic was asked, manners.

The critic's gradient at x is v + w (x . w), known in closed form. Where real and fake images are
the same the interpolates are known too, whatever was drawn; else they are written down.
"""

from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graders.border import (
    Expected,
    Flag,
    Many,
    Maybe,
    Numbers,
    Real,
    Record,
    Row,
    Text,
    Whole,
    exactly,
    probed,
)
from graders.exercise import Exercise
from graders.observing import array, attempt
from graders.plain import Plain
from graders.questions.kit.conduct import CONDUCT, random_conduct, settled, settled_border
from graders.questions.kit.pure import JUNK, describe

IMAGES = ((4, 1, 3, 5), (5, 2, 5, 4), (1, 1, 2, 3), (20, 1, 2, 2), (2, 3, 2, 2), (4, 1, 3, 5))
OTHERS = ((5, 6), (3, 1), (6, 2, 3), (3, 2, 1, 2, 3))
LARGE = (200, 1, 2, 2)
LARGE_CALLS = 10
LINE_CALLS = 60
FAR = 1e8


class Critic(nn.Module):
    """x (N, ...) -> (N, 1): x . v + (x . w)^2 / 2 + b over all other axes; b is frozen."""

    def __init__(self, asked: Plain) -> None:
        super().__init__()
        self.v = nn.Parameter(torch.tensor(asked["v"]))
        self.w = nn.Parameter(torch.tensor(asked["w"]))
        self.b = nn.Parameter(torch.tensor(0.5), requires_grad=False)
        self.child = nn.Identity()
        self.train(asked["training"])
        self.child.train(not asked["training"])
        self.before = self.modes()
        self.asked: list[Any] = []
        self.kept_modes = True

    def modes(self) -> list[bool]:
        """Of the critic and of its child, whether each is in train mode."""
        return [m.training for m in self.modules()]

    def forward(self, x: Tensor) -> Tensor:
        """Writes down where it is asked, if that can be read (not under vmap)."""
        self.kept_modes &= self.modes() == self.before
        self.asked.append(_readable(x, 4 * LARGE[0] * 8))
        flat = self.child(x).flatten(1)
        return (flat @ self.v + (flat @ self.w) ** 2 / 2 + self.b).unsqueeze(1)


def _readable(x: Tensor, most: int) -> np.ndarray | None:
    try:
        values = array(x.detach().float()) if x.numel() <= most else None
    except RuntimeError:
        return None
    fine = values is not None and values.size and bool((np.abs(values) <= FAR).all())
    return values if fine else None


def pose(rng: np.random.Generator) -> Plain:
    """Images and critics of several shapes, in both modes; other samples; many; single numbers.

    same: real and fake are equal, so that the interpolates are known.
    """
    lams = [float(rng.uniform(2, 6)), None, 1.0, 3.5, 0.0, float(rng.uniform(15, 20))]
    modes = [True, False, True, False, True, False]
    same = [
        _pose_one(rng, shape, lam, True, training)
        for shape, lam, training in zip(IMAGES, lams, modes, strict=True)
    ]
    same.append(_pose_one(rng, IMAGES[0], 1.5, True, True, steep=60.0))
    apart = [
        _pose_one(rng, shape, float(rng.uniform(1, 4)), False, training)
        for shape, training in zip(IMAGES[:4], modes, strict=False)
    ]
    line = {"v": np.array([1.5], np.float32), "w": np.array([0.8], np.float32), "lam": 2.0}
    ends = {
        "real": np.full((1, 1, 1, 1), 2, np.float32),
        "fake": np.full((1, 1, 1, 1), 0.2, np.float32),
    }
    return {
        "same": same,
        "apart": apart,
        "axes": [_pose_one(rng, s, 2.5, True, True) for s in OTHERS],
        "axes apart": [_pose_one(rng, s, 2.5, False, True) for s in OTHERS],
        "large": _pose_one(rng, LARGE, None, False, True),
        "line": line | ends | {"training": True},
    }


def _pose_one(
    rng: np.random.Generator,
    shape: tuple[int, ...],
    lam: float | None,
    same: bool,
    training: bool,
    steep: float = 1.0,
) -> Plain:
    """Images and a critic whose gradients are shorter than 1 at some images, longer at others."""
    for _ in range(1000):
        asked = _draw(rng, shape, same, steep)
        lengths = _lengths(asked)
        if len(lengths) < 3 or steep > 1 or (lengths.min() < 0.85 and lengths.max() > 1.15):
            break
    return {**asked, "lam": lam, "training": training}


def _draw(rng: np.random.Generator, shape: tuple[int, ...], same: bool, steep: float) -> Plain:
    d = int(np.prod(shape[1:]))
    v, w = rng.normal(size=d), rng.normal(size=d)
    real = rng.normal(0.0, 1.3, size=shape).astype(np.float32)
    fake = real if same else rng.normal(0.5, 1.5, size=shape).astype(np.float32)
    v, w = 0.9 * steep * v / np.linalg.norm(v), 0.7 * w / np.linalg.norm(w)
    return {"v": v.astype(np.float32), "w": w.astype(np.float32), "real": real, "fake": fake}


def _lengths(asked: Plain) -> np.ndarray:
    flat = asked["real"].reshape(len(asked["real"]), -1)
    slopes = asked["v"] + (flat @ asked["w"])[:, None] * asked["w"]
    return np.asarray(np.linalg.norm(slopes, axis=1))


def observe(answer: Any, questions: Plain) -> Plain:
    """Every question once; the large batch ten times; the line many times; seeds."""
    groups = ("same", "apart", "axes", "axes apart")
    line = questions["line"]

    def look() -> Plain:
        looks = {k: [attempt(partial(_look, answer, q)) for q in questions[k]] for k in groups}
        large = attempt(lambda: [_asked(answer, questions["large"]) for _ in range(LARGE_CALLS)])
        values = attempt(lambda: [_value(answer, line) for _ in range(LINE_CALLS)])
        conduct = attempt(lambda: random_conduct(lambda: _value(answer, line)))
        return {**looks, "large": large, "line": values, "conduct": conduct}

    seen = settled(look)
    raised = seen["seen"]["same"][0]["raised"]
    if raised and raised["type"] == "NotImplementedError":
        raise NotImplementedError
    return seen


def _look(answer: Any, asked: Plain) -> Plain:
    critic, real = Critic(asked), torch.tensor(asked["real"])
    leaf = torch.tensor(asked["fake"], requires_grad=True)
    fake = leaf * 1.0
    for parameter in (critic.v, critic.w):
        parameter.grad = torch.full_like(parameter, JUNK)
    lam = [] if asked["lam"] is None else [asked["lam"]]
    result = answer(critic, real, fake, *lam)
    left = [critic.v.grad, critic.w.grad]
    leaves = [critic.v, critic.w, leaf]
    grads: list[Any] = [None] * 3
    if isinstance(result, Tensor) and result.requires_grad:
        grads = [_gradient(result.sum(), leaf) for leaf in leaves]
    return {
        **describe(result),
        "gradients": [array(g) for g in grads],
        "asked": critic.asked[: most_asked(asked)],
        "uncleared": all(g is not None and bool(g.any()) for g in left),
        "unwritten": all(t.grad is None for t in (leaf, real, critic.b))
        and all(g is None or bool((g == JUNK).all()) for g in left),
        "modes": critic.kept_modes and critic.modes() == critic.before,
        "kept": _kept(critic, real, fake, asked),
        "flags": [critic.v.requires_grad, critic.w.requires_grad, critic.b.requires_grad,
                  real.requires_grad, fake.requires_grad] == [True, True, False, False, True],
    }  # fmt: skip


def most_asked(asked: Plain) -> int:
    """How many calls of the critic are told at most."""
    return 2 * len(asked["real"]) + 8


def _gradient(result: Tensor, leaf: Tensor) -> Tensor | None:
    if not leaf.requires_grad:
        return None
    return torch.autograd.grad(result, leaf, allow_unused=True, retain_graph=True)[0]


def _kept(critic: Critic, real: Tensor, fake: Tensor, asked: Plain) -> bool:
    pairs = ((real, "real"), (fake, "fake"), (critic.v, "v"), (critic.w, "w"))
    return all(np.array_equal(t.detach().numpy(), asked[k]) for t, k in pairs)


def _asked(answer: Any, asked: Plain) -> Plain:
    critic = Critic(asked)
    answer(critic, torch.tensor(asked["real"]), torch.tensor(asked["fake"]))
    return critic.asked[: most_asked(asked)]


def _value(answer: Any, asked: Plain) -> float | None:
    real, fake = torch.tensor(asked["real"]), torch.tensor(asked["fake"])
    result = answer(Critic(asked), real, fake, asked["lam"])
    return float(result.detach()) if isinstance(result, Tensor) and result.numel() == 1 else None


def border(questions: Plain) -> Expected:
    """Results loosely, gradients of known shapes, finite places where the critic was asked."""

    def places(asked: Plain) -> Expected:
        return Many(Maybe(Numbers(None, "f", FAR)), most_asked(asked))

    def look(asked: Plain) -> Expected:
        gradients = Row(tuple(Maybe(Numbers(asked[k].shape, "f")) for k in ("v", "w", "fake")))
        flags = ("uncleared", "unwritten", "modes", "kept", "flags", "graph")
        kind: dict[str, Expected] = {
            "type": Text(100),
            "dtype": Text(30),
            "shape": Many(Whole(0), 8),
        }
        kind |= {"value": Maybe(Numbers()), "gradients": gradients, "asked": places(asked)}
        return probed(Record({**kind, **dict.fromkeys(flags, Flag())}))

    groups = ("same", "apart", "axes", "axes apart")
    seen: dict[str, Expected] = {k: Row(tuple(map(look, questions[k]))) for k in groups}
    seen["large"] = probed(exactly(LARGE_CALLS, places(questions["large"])))
    seen["line"] = probed(exactly(LINE_CALLS, Maybe(Real())))
    seen["conduct"] = CONDUCT
    return settled_border(seen)


EXERCISE = Exercise(4, pose, observe, border)
