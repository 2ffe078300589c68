"""Replays the players of `graders.questions.kit.players` in NumPy float64, with their gradients."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np

from graders.plain import Plain

Array: TypeAlias = np.ndarray
Grads: TypeAlias = dict[str, Array]
Criterion: TypeAlias = Callable[[Array, float], tuple[float, Array]]


def fakes(w: Plain, noise: Array) -> Array:
    """noise (N, z_dim) -> images (N, im_dim)."""
    return np.asarray(noise.astype(np.float64) @ w["A"] + w["a"])


def logits(w: Plain, images: Array) -> Array:
    """images (N, im_dim) -> (N, 1)."""
    return np.asarray(images @ w["v"] + w["c"] + (images @ w["w"]) ** 2 / 2)


def back_to_disc(w: Plain, images: Array, slope: Array) -> Grads:
    """Gradients to the discriminator's weights from that to its logits (N, 1)."""
    return {
        "v": images.T @ slope,
        "w": images.T @ (slope * (images @ w["w"])),
        "c": np.array([slope.sum()]),
    }


def back_to_images(w: Plain, images: Array, slope: Array) -> Array:
    """Gradient to the images from that to their logits."""
    return np.asarray(slope @ w["v"].T + slope * (images @ w["w"]) @ w["w"].T)


def back_to_gen(w: Plain, noise: Array, slope: Array) -> Grads:
    """Gradients to the generator's weights from that to the logits of its images."""
    to_images = back_to_images(w, fakes(w, noise), slope)
    return {"A": noise.astype(np.float64).T @ to_images, "a": to_images.sum(0)}


def on_images(w: Plain, images: Array, target: float, criterion: Criterion) -> tuple[float, Grads]:
    """The criterion on these images, and its gradients to the discriminator."""
    loss, slope = criterion(logits(w, images), target)
    return loss, back_to_disc(w, images, slope)


def gen_term(w: Plain, noise: Array, target: float, criterion: Criterion) -> tuple[float, Grads]:
    """The criterion on fakes from this noise, and its gradients to the generator."""
    loss, slope = criterion(logits(w, fakes(w, noise)), target)
    return loss, back_to_gen(w, noise, slope)


def combine(*terms: tuple[float, Grads]) -> Grads:
    """The sum of gradients, each times a factor."""
    return {k: np.asarray(sum(factor * grads[k] for factor, grads in terms)) for k in terms[0][1]}


def wide(w: Plain) -> Plain:
    """Recorded weights in float64."""
    return {k: np.asarray(x, np.float64) for k, x in w.items()}


def moved(before: Plain, after: Plain, lr: float, names: tuple[str, ...]) -> Grads:
    """The gradient that a step of plain gradient descent must have had."""
    return {k: (before[k] - after[k]) / lr for k in names}


def alike(a: Grads, b: Grads, tolerance: float = 3e-4) -> bool:
    """Whether two gradients agree up to float32, relative to the larger of 1 and b's largest."""
    scale = max(1.0, *(float(np.abs(x).max()) for x in b.values()))
    return all(bool(np.all(np.abs(a[k] - b[k]) <= tolerance * scale)) for k in a)
