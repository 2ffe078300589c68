"""Lab 01: sampling from a picture. Questions on the sampler and on mode coverage."""

from collections.abc import Callable
from typing import Any

import numpy as np
import torch

from graders.exercise import Exercise
from graders.observing import attempt
from graders.plain import Plain
from graders.questions.kit.conduct import settled
from graders.questions.kit.pure import describe, random_states, same_states


def picture(rng: np.random.Generator, height: int, width: int) -> np.ndarray:
    """A density without zeros, (height, width), its sum far from 1."""
    return rng.uniform(0.2, 3.0, (height, width))


def with_gaps(rng: np.random.Generator) -> np.ndarray:
    """Empty rows below, above and amid; empty pixels; rows whose mass sits in one pixel."""
    density = picture(rng, 9, 7)
    density[[0, 4, 8]] = 0.0
    density[2, :] = 0.0
    density[2, rng.integers(1, 6)] = 2.5
    density[6, 1:] = 0.0
    density[7, :6] = 0.0
    density[[1, 3, 5], [0, 3, 6]] = 0.0
    return density


def shades(rng: np.random.Generator) -> np.ndarray:
    """A grey picture of whole numbers from 0 to 255, some of them 0.

    int64, as the sum of uint8 scalars overflows in a plain loop that is right otherwise.
    """
    grey = rng.integers(1, 256, (6, 8))
    grey[rng.random((6, 8)) < 0.2] = 0
    grey[:, 2] += grey.sum(1) == 0
    return grey


def pose_sampler(rng: np.random.Generator) -> Plain:
    """Groups of pairs of a density (H, W) and uniforms (N, 2)."""

    def ask(density: np.ndarray, n: int) -> Plain:
        return {"density": density, "u": rng.random((n, 2))}

    return {
        "general": [ask(picture(rng, 5, 8), 60), ask(picture(rng, 7, 4), 40)],
        "gaps": [ask(with_gaps(rng), 120)],
        "shades": [ask(shades(rng), 60), ask(rng.integers(1, 9, (4, 3)), 30)],
        "small": [
            ask(picture(rng, 1, 6), 20),
            ask(picture(rng, 5, 1), 20),
            ask(picture(rng, 1, 1), 9),
            ask(picture(rng, 4, 6), 1),
        ],
        "ends": [{"density": picture(rng, 4, 5), "u": _ends(rng)}],
    }


def _ends(rng: np.random.Generator) -> np.ndarray:
    """Uniforms at and near the ends of [0, 1); (6, 2)."""
    a, b = rng.uniform(0.3, 0.7, 2)
    last = 1 - 1e-9
    return np.array([[0.0, 0.0], [a, 0.0], [0.0, b], [a, 1e-9], [last, b], [last, last]])


def observe_sampler(answer: Any, questions: Plain) -> Plain:
    """Each call's points, and whether a second call gives the same."""

    def look(question: Plain) -> Plain:
        args = [question["density"].copy(), question["u"].copy()]
        return _look(answer, args, lambda result: describe(result))

    return _groups(look, questions)


def around(
    rng: np.random.Generator,
    centers: np.ndarray,
    radius: float,
    counts: Plain,
    band: tuple[float, float] = (0.1, 2.5),
) -> Plain:
    """For centre i counts[i] = [near, far]: samples inside and outside the radius, off its edge.

    band: the least and the largest distance, in radii.

    Every sample is nearest to its own centre by a margin, so that no rounding matters.
    """
    samples = []
    for i, (near, far) in enumerate(counts):
        samples += _placed(rng, centers, i, near, band[0] * radius, 0.93 * radius)
        samples += _placed(rng, centers, i, far, 1.07 * radius, band[1] * radius)
    order = rng.permutation(len(samples))
    return {"samples": np.array(samples)[order], "centers": centers, "radius": float(radius)}


def _placed(
    rng: np.random.Generator, centers: np.ndarray, own: int, n: int, low: float, high: float
) -> list[np.ndarray]:
    """n points at a distance in [low, high] of centre `own`, every other clearly farther."""
    found: list[np.ndarray] = []
    for _ in range(10_000):
        if len(found) == n:
            break
        angle = rng.uniform(0, 2 * np.pi)
        point = centers[own] + rng.uniform(low, high) * np.array([np.cos(angle), np.sin(angle)])
        distances = np.linalg.norm(centers - point, axis=1)
        if np.all(np.delete(distances, own) > 1.05 * distances[own] + 0.02):
            found.append(point)
    return found


def ring(rng: np.random.Generator, k: int, size: float) -> np.ndarray:
    """k centres on a circle, turned and shuffled; (k, 2)."""
    angles = rng.permutation(2 * np.pi * np.arange(k) / k) + rng.uniform(0, 2 * np.pi)
    return size * np.stack([np.cos(angles), np.sin(angles)], axis=1) + rng.uniform(-0.3, 0.3, 2)


def pose_coverage(rng: np.random.Generator) -> Plain:
    """Rings with covered, missed and badly hit modes; overlapping discs; none and all good."""
    counts = rng.permutation([[9, 2], [4, 6], [1, 0], [0, 7], [0, 0], [6, 0], [2, 3], [0, 0]])
    fewer = rng.permutation([[3, 2], [5, 4], [0, 3], [0, 2], [2, 0]])
    crowded = rng.permutation([[8, 0], [0, 0], [5, 2], [0, 0], [3, 0]])
    pair = np.array([[0.0, 0.0], [0.5, 0.2]]) + rng.uniform(-0.5, 0.5, (2, 2)) * 0.1
    return {
        "ring": [
            around(rng, ring(rng, 8, 2.0), rng.uniform(0.3, 0.45), counts),
            around(rng, ring(rng, 5, 1.5), rng.uniform(0.5, 0.6), fewer),
            around(rng, ring(rng, 4, 2.0), 0.7, np.array([[25, 0]] * 3 + [[0, 25]]), (0.85, 1.2)),
        ],
        "overlap": [
            around(rng, ring(rng, 5, 0.8), rng.uniform(1.1, 1.3), crowded),
            around(rng, pair, 0.9, np.array([[6, 3], [0, 0]])),
        ],
        "limits": [
            around(rng, ring(rng, 4, 2.0), 0.3, np.array([[0, 3], [0, 2], [0, 4], [0, 0]])),
            around(rng, ring(rng, 3, 2.0), 0.4, np.array([[4, 0], [1, 0], [2, 0]])),
            around(rng, ring(rng, 1, 1.0), 0.5, np.array([[3, 4]])),
            around(rng, ring(rng, 3, 2.0), 0.4, np.array([[0, 0], [1, 0], [0, 0]])),
        ],
    }


def observe_coverage(answer: Any, questions: Plain) -> Plain:
    """Each call's pair, with the types of its two parts."""

    def look(question: Plain) -> Plain:
        points = [torch.tensor(question[k], dtype=torch.float32) for k in ("samples", "centers")]
        return _look(answer, [*points, question["radius"]], _pair)

    return _groups(look, questions)


def _pair(result: Any) -> Plain:
    parts = list(result) if isinstance(result, tuple | list) else None
    return {"type": type(result).__name__, "parts": parts and [describe(part) for part in parts]}


def _groups(look: Callable[[Plain], Plain], questions: Plain) -> Plain:
    """As `graders.questions.kit.pure.observe`, for functions that are not tensor to tensor."""
    seen = settled(
        lambda: {
            key: [attempt(lambda a=asked: look(a)) for asked in group]  # type: ignore[misc]
            for key, group in questions.items()
        }
    )
    raised = [probe["raised"] for group in seen["seen"].values() for probe in group]
    if all(r and r["type"] == "NotImplementedError" for r in raised):
        raise NotImplementedError
    return seen


def _look(answer: Any, args: list[Any], read: Callable[[Any], Plain]) -> Plain:
    """The result of a call, whether a second gives the same, and what was disturbed."""
    copies = [a if isinstance(a, float) else np.array(a) for a in args]
    before = random_states()
    result = read(answer(*args))
    kept_random = same_states(before, random_states())
    kept = all(np.array_equal(np.array(a), c) for a, c in zip(args, copies, strict=True))
    again = read(answer(*args)) if kept else result
    return {"result": result, "again": again, "kept": kept, "random": kept_random}


EXERCISES = {
    "lut_sampler_2d": Exercise(4, pose_sampler, observe_sampler),
    "mode_coverage": Exercise(2, pose_coverage, observe_coverage),
}
