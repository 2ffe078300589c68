"""Drawing points from a picture: the course's sampler against a Python loop over the samples.

    python benchmarks/sampler.py

Both draw from the same picture, in turn, on one thread; prints each round's median CPU time a
sample and the median of the paired ratios. Larger is faster.
"""

import statistics
import time
from collections.abc import Callable

import numpy as np
import torch

from gancourse.plane import Picture, picture

LOOPED, VECTORISED, ROUNDS = 2_000, 200_000, 15


def draw_in_a_loop(source: Picture, n: int, rng: np.random.Generator) -> np.ndarray:
    """n points, one after the other: a row from the marginal table, a column from the row's.

    The tables are made once, outside the loop, and searched by NumPy: the loop at its best.
    """
    rows = source.density[::-1]
    height, width = rows.shape
    marginal = np.cumsum(rows.sum(axis=1))
    conditionals = np.cumsum(rows, axis=1)
    points = []
    for _ in range(n):
        row = int(np.searchsorted(marginal, rng.random() * marginal[-1], side="right"))
        table = conditionals[row]
        column = int(np.searchsorted(table, rng.random() * table[-1], side="right"))
        points.append(((column + rng.random()) / width, (row + rng.random()) / height))
    return np.array(points)


def microseconds_each(draw: Callable[[], object], n: int) -> float:
    """CPU microseconds a sample."""
    start = time.process_time()
    draw()
    return (time.process_time() - start) / n * 1e6


def main() -> None:
    """Measure in alternating rounds and print."""
    torch.set_num_threads(1)
    source, rng = picture("zigzag"), np.random.default_rng(0)
    generator = torch.Generator().manual_seed(0)
    source.sample(10, generator)
    pairs = [
        (
            microseconds_each(lambda: draw_in_a_loop(source, LOOPED, rng), LOOPED),
            microseconds_each(lambda: source.sample(VECTORISED, generator), VECTORISED),
        )
        for _ in range(ROUNDS)
    ]
    loop, vectorised = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratios = sorted(slow / fast for slow, fast in pairs)
    print(f"loop       {loop:8.3f} microseconds a sample (median of {ROUNDS} rounds)")
    print(f"vectorised {vectorised:8.3f} microseconds a sample")
    print(
        f"ratio      {statistics.median(ratios):8.1f} times faster "
        f"(paired median; from {ratios[0]:.1f} to {ratios[-1]:.1f})"
    )


if __name__ == "__main__":
    main()
