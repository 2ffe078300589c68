"""Asks for a generator, gives it the weights that lie beside it, and has it draw 3,000 images.

Images come as bytes, one a pixel: 2.4 MB, which is what a frame has room for six times over.
"""

import inspect
from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from gancourse.capstone import IMAGES, MOST_BYTES, MOST_LATENT, WEIGHTS
from graders.border import Expected, Flag, Many, Maybe, Numbers, Real, Record, Text, Whole, probed
from graders.exercise import Exercise
from graders.observing import attempt, namespace_of
from graders.plain import Plain
from graders.questions.kit.conduct import CONDUCT, random_conduct, settled, settled_border
from graders.questions.lab14_capstone import weights

AGAIN, BATCH, SIDE = 64, 250, 28
JUDGING_SECONDS = 10.0
"""Most of the verdict, about 0.7 CPU seconds, is the classifier's look at 3,000 images."""


def pose(rng: np.random.Generator) -> Plain:
    """The seed of all z; the places of some that are shown once more, in another company."""
    places = rng.permutation(IMAGES)[:AGAIN].astype(np.int64)
    return {"seed": int(rng.integers(2**62)), "again": places}


def observe(answer: Any, questions: Plain) -> Plain:
    """What is in the file; whether the module takes it; what it draws."""
    if not callable(answer):
        raise TypeError(f"build_generator should be a function, but is a {type(answer).__name__}")
    return settled(lambda: _looks(answer, questions))


def _looks(answer: Any, questions: Plain) -> Plain:
    latent = _latent(answer)
    state, said = weights.read()
    nets: list[nn.Module] = []

    def built() -> Plain:
        net = answer()
        if not isinstance(net, nn.Module):
            return {"kind": type(net).__name__[:40], "weights": said}
        nets.append(net)
        fine = said["word"] == weights.FINE
        return {"kind": "", "weights": weights.load(net, state, answer) if fine else said}

    made = attempt(built)
    return {
        "latent": latent,
        "file": said,
        "built": made,
        "drawn": attempt(lambda: _drawn(nets[0], questions, latent)) if nets and latent else None,
        "conduct": attempt(lambda: random_conduct(answer)) if nets else None,
    }


def _latent(answer: Any) -> int | None:
    """LATENT_DIM, as it is where the answer was written; None where it is no usable number."""
    found = (namespace_of(inspect.unwrap(answer)) or {}).get("LATENT_DIM")
    if not isinstance(found, int) or isinstance(found, bool) or not 1 <= found <= MOST_LATENT:
        return None
    return int(found)


@torch.no_grad()
def _drawn(net: nn.Module, questions: Plain, latent: int) -> Plain:
    """The images of all z; of some once more, twice, together; and of one alone."""
    net.cpu().eval()
    z = torch.randn(IMAGES, latent, generator=torch.Generator().manual_seed(questions["seed"]))
    kept = z.clone()
    images = torch.cat([_checked(net(part)) for part in z.split(BATCH)])
    some = z[torch.from_numpy(questions["again"])]
    again = [_bytes(_checked(net(some)), AGAIN) for _ in range(2)]
    finite = bool(images.isfinite().all())
    return {
        "shape": [int(n) for n in images.shape][:8],
        "dtype": str(images.dtype).removeprefix("torch.")[:40],
        "finite": finite,
        "least": float(images.min()) if finite and images.numel() else 0.0,
        "most": float(images.max()) if finite and images.numel() else 0.0,
        "kept": bool(torch.equal(z, kept)),
        "images": _bytes(images, IMAGES),
        "again": again,
        "alone": attempt(partial(_alone, net, some[:1])),
    }


def _alone(net: nn.Module, z: Tensor) -> np.ndarray | None:
    return _bytes(_checked(net(z)), 1)


def _checked(images: Any) -> Tensor:
    if not isinstance(images, Tensor):
        raise TypeError(f"the module should return a tensor, but gave a {type(images).__name__}")
    return images.detach().cpu()


def _bytes(images: Tensor, n: int) -> np.ndarray | None:
    """uint8 (n, 28, 28); None for what are no such images."""
    if tuple(images.shape) != (n, 1, SIDE, SIDE) or not images.is_floating_point():
        return None
    unit = images[:, 0].float().nan_to_num().clamp(0, 1)
    found: np.ndarray = (unit * 255).round().to(torch.uint8).numpy()
    return found


def border(questions: Plain) -> Expected:
    """Images as many as were asked for, one byte a pixel; flags and words."""
    few = Maybe(Numbers((AGAIN, SIDE, SIDE), "u"))
    drawn = Record(
        {
            "shape": Many(Whole(0), 8),
            "dtype": Text(40),
            "finite": Flag(),
            "least": Real(),
            "most": Real(),
            "kept": Flag(),
            "images": Maybe(Numbers((IMAGES, SIDE, SIDE), "u", most=IMAGES * SIDE * SIDE)),
            "again": Many(few, 2, 2),
            "alone": probed(Maybe(Numbers((1, SIDE, SIDE), "u"))),
        }
    )
    return settled_border(
        {
            "latent": Maybe(Whole(1, MOST_LATENT)),
            "file": weights.BORDER,
            "built": probed(Record({"kind": Text(40), "weights": weights.BORDER})),
            "drawn": Maybe(probed(drawn)),
            "conduct": Maybe(CONDUCT),
        }
    )


EXERCISE = Exercise(
    10, pose, observe, border, beside={WEIGHTS: MOST_BYTES}, judging_seconds=JUDGING_SECONDS
)
