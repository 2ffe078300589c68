"""A lab's bounds on the metrics that its notebook records, one table for each data source.

They lie beside the solved notebook as `thresholds.toml`:

    [mnist.digit_distance]
    at_most = 90.0
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Finding:
    """One metric: what was measured, what is asked, and whether the two agree."""

    metric: str
    value: float | str | None
    bound: str
    met: bool


def load_thresholds(path: Path) -> dict[str, dict[str, dict[str, float]]]:
    """Bounds by data source and metric. Raises FileNotFoundError or tomllib.TOMLDecodeError."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def compare(
    metrics: Mapping[str, float | str], bounds: Mapping[str, Mapping[str, float]]
) -> list[Finding]:
    """Every bound against its metric, then the metrics that have none.

    A metric that has a bound but was not recorded, or is no number, does not meet it.
    """
    judged = [_judge(name, metrics.get(name), bound) for name, bound in bounds.items()]
    free = [Finding(name, value, "", True) for name, value in metrics.items() if name not in bounds]
    return judged + free


def _judge(name: str, value: float | str | None, bound: Mapping[str, float]) -> Finding:
    low, high = bound.get("at_least", float("-inf")), bound.get("at_most", float("inf"))
    words = " and ".join(f"{key.replace('_', ' ')} {limit:g}" for key, limit in bound.items())
    # A NaN meets no bound: both comparisons are false.
    met = isinstance(value, int | float) and low <= value <= high
    return Finding(name, value, words, met)
