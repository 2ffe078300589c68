"""Asks for `mode_coverage`: modes hit, missed and hit badly; few, many, overlapping ones."""

from typing import Any

import numpy as np

from graders.border import Expected, Flag, Many, Maybe, Record, Text
from graders.exercise import Exercise
from graders.observing import attempt
from graders.plain import Plain
from graders.questions.kit.probes import DOUBLE, REFILLED, STRIDED, USUAL, tensor
from graders.questions.kit.pure import describe
from graders.questions.lab01_sampling.calls import RESULT, border, call, observe

MOST_PARTS = 10


def around(
    rng: np.random.Generator,
    centers: np.ndarray,
    radius: float,
    counts: Plain,
    band: tuple[float, float] = (0.1, 2.5),
    manner: str = USUAL,
) -> Plain:
    """For centre i counts[i] = [near, far]: samples inside and outside the radius, off its edge.

    Two or more are some more, drawn anew, so that no share is right a second time.
    band: the least and the largest distance, in radii.

    Every sample is nearest to its own centre by a margin, so that no rounding matters.
    """
    samples = []
    counts = np.array(counts)
    counts += rng.integers(0, 6, counts.shape) * (counts > 1)
    for i, (near, far) in enumerate(counts):
        samples += _placed(rng, centers, i, near, band[0] * radius, 0.98 * radius)
        samples += _placed(rng, centers, i, far, 1.02 * radius, band[1] * radius)
    order = rng.permutation(len(samples))
    placed = np.array(samples)[order].astype(np.float32)
    return call(placed, centers.astype(np.float32), float(radius), manner=manner)


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


def far_out(rng: np.random.Generator, offset: float) -> Plain:
    """Modes far from the origin, and at most 20 samples: from 25 on cdist multiplies out."""
    counts = np.array([[5, 3], [0, 2], [4, 1], [0, 3]])
    asked = around(rng, offset + ring(rng, 4, 2.0), 0.4, counts)
    return asked | {"args": [asked["args"][0][:20], *asked["args"][1:]]}


def pose(rng: np.random.Generator) -> Plain:
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
        "edge": [
            around(
                rng, ring(rng, 4, 2.0), 0.5, np.array([[20, 20]] * 3 + [[0, 20]]), (0.95, 1.045)
            ),
            repeated(around(rng, ring(rng, 4, 2.0), 0.4, rng.permutation(fewer[:4]))),
        ],
        "many": [many(rng, k) for k in (9, 12, 25, 17)],
        "limits": [
            around(rng, ring(rng, 4, 2.0), 0.3, np.array([[0, 3], [0, 2], [0, 4], [0, 0]])),
            around(rng, ring(rng, 3, 2.0), 0.4, np.array([[4, 0], [1, 0], [2, 0]])),
            around(rng, ring(rng, 1, 1.0), 0.5, np.array([[3, 4]])),
            around(rng, ring(rng, 3, 2.0), 0.4, np.array([[0, 0], [1, 0], [0, 0]])),
            around(rng, ring(rng, 2, 2.0), 0.4, np.array([[1, 0], [1, 0]])),
            around(rng, 9.0 + ring(rng, 3, 2.0), 0.4, np.array([[150, 40], [1, 0], [0, 9]])),
        ],
        "far": [far_out(rng, 3000.0), far_out(rng, -1500.0)],
        "manners": [
            around(rng, ring(rng, 5, 2.0), 0.4, rng.permutation(fewer), manner=manner)
            for manner in (USUAL, USUAL, STRIDED, DOUBLE, REFILLED)
        ],
    }


def repeated(asked: Plain, times: int = 220) -> Plain:
    """The same samples, the first of them several times more: equal ones count, and all do."""
    samples, *others = asked["args"]
    times_each = np.full(len(samples), times)
    times_each[0] = 5 * times
    return call(np.repeat(samples, times_each, axis=0), *others)


def many(rng: np.random.Generator, k: int) -> Plain:
    """More modes than samples for some of them: each hit well, badly, or not at all."""
    counts = rng.permutation(([[2, 1], [0, 2], [1, 0], [0, 0], [3, 0]] * k)[:k])
    return around(rng, ring(rng, k, 0.4 * k), 0.4, counts)


def look(answer: Any, questions: Plain) -> Plain:
    """Each call's pair, with the types of its two parts; and whether flags stay."""
    seen = observe(answer, questions, tensor, _pair)
    return seen | {"flags": _flags_stay(answer, *questions["ring"][0]["args"])}


def _flags_stay(answer: Any, samples: np.ndarray, centers: np.ndarray, radius: float) -> bool:
    """Whether samples that require a gradient still do after a call, whatever comes of it."""
    leaf = tensor(samples).requires_grad_()
    attempt(lambda: answer(leaf, tensor(centers), radius))
    return bool(leaf.requires_grad)


def _border(questions: Plain) -> Expected:
    return border(questions, PAIR, {"flags": Flag()})


def _pair(result: Any) -> Plain:
    parts = list(result)[:MOST_PARTS] if isinstance(result, tuple | list) else None
    name = type(result).__name__[:100]
    return {"type": name, "parts": parts and [describe(part) for part in parts]}


PAIR = Record({"type": Text(100), "parts": Maybe(Many(RESULT, MOST_PARTS))})
EXERCISE = Exercise(2, pose, look, _border)
