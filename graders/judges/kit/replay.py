"""Replays the stand-ins of `graders.questions.kit.stubs` in NumPy float64, with their gradients."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np

from graders.plain import Plain

Criterion: TypeAlias = Callable[[np.ndarray, float], tuple[float, np.ndarray]]


def fakes(w: Plain, noise: np.ndarray) -> np.ndarray:
    """noise (N, z_dim) -> images (N, im_dim)."""
    return noise.astype(np.float64) @ w["A"] + w["a"]


def logits(w: Plain, images: np.ndarray) -> np.ndarray:
    """images (N, im_dim) -> (N, 1)."""
    return np.asarray(images @ w["v"] + w["c"] + (images @ w["u"]) ** 2 / 2)


def criterion(asked: Plain) -> Criterion:
    """The criterion that was posed."""
    return bce if asked["kind"] == "bce" else mixed(asked["offset"])


def mixed(offset: float) -> Criterion:
    """Value and gradient of the criterion that is not symmetric."""
    return lambda prediction, target: _mixed(prediction, target, offset)


def _mixed(p: np.ndarray, t: float, offset: float) -> tuple[float, np.ndarray]:
    value = np.mean((1 + t) * (p - 2 * t) ** 2 + p / 2) + np.mean(p) ** 2 + offset
    return float(value), (2 * (1 + t) * (p - 2 * t) + 0.5 + 2 * np.mean(p)) / p.size


def bce(prediction: np.ndarray, target: float) -> tuple[float, np.ndarray]:
    """Value and gradient of the mean binary cross-entropy on logits."""
    p = prediction
    value = np.mean(np.logaddexp(0, p) - target * p)
    return float(value), (0.5 * (1 + np.tanh(p / 2)) - target) / p.size


def back_to_disc(w: Plain, images: np.ndarray, slope: np.ndarray) -> dict[str, np.ndarray]:
    """Gradients to the discriminator's weights and its images from that to its logits."""
    bent = slope * (images @ w["u"])
    return {
        "v": images.T @ slope,
        "u": images.T @ bent,
        "c": np.array([slope.sum()]),
        "images": slope @ w["v"].T + bent @ w["u"].T,
    }


def back_to_gen(noise: np.ndarray, slope: np.ndarray) -> dict[str, np.ndarray]:
    """Gradients to the generator's weights from that to its images."""
    return {"A": noise.astype(np.float64).T @ slope, "a": slope.sum(0)}


def disc_loss(
    w: Plain, noise: np.ndarray, real: np.ndarray, criterion: Criterion
) -> tuple[float, dict[str, np.ndarray]]:
    """The discriminator's loss on these images, and its gradients to v, u and c."""
    fake = fakes(w, noise)
    loss_fake, slope_fake = criterion(logits(w, fake), 0.0)
    loss_real, slope_real = criterion(logits(w, real), 1.0)
    on_fake = back_to_disc(w, fake, slope_fake / 2)
    on_real = back_to_disc(w, real, slope_real / 2)
    grads = {name: on_fake[name] + on_real[name] for name in ("v", "u", "c")}
    return (loss_fake + loss_real) / 2, grads


def gen_loss(
    w: Plain, noise: np.ndarray, criterion: Criterion
) -> tuple[float, dict[str, np.ndarray]]:
    """The generator's loss on this noise, and its gradients to A and a."""
    fake = fakes(w, noise)
    loss, slope = criterion(logits(w, fake), 1.0)
    return loss, back_to_gen(noise, back_to_disc(w, fake, slope)["images"])
