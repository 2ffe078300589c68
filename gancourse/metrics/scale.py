"""How to read a Fréchet digit distance: what known good and bad inputs get, for each source.

The table is measured (`python -m gancourse.metrics.measure_scale` writes it), never typed in.
"""

import json
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True)
class Mark:
    """One row of the scale: an input whose flaw is known, and what the measures say of it.

    Attributes: `name` of the input; the others as in `Quality`, for 3,000 images.
    """

    name: str
    distance: float
    classes: int
    precision: float
    recall: float


def scale(source: str) -> list[Mark]:
    """The scale of one source, best first.

    Raises:
        ValueError: no such source.
    """
    text = (files("gancourse.metrics") / "weights" / "scale.json").read_text(encoding="utf-8")
    table = json.loads(text)
    if source not in table:
        raise ValueError(f"No scale for source {source!r}, only for {', '.join(table)}.")
    return sorted((Mark(**row) for row in table[source]), key=lambda mark: mark.distance)


def reading(distance: float, source: str) -> str:
    """Which mark of the source's scale a distance is closest below, in words."""
    marks = scale(source)
    worse = next((mark for mark in marks if mark.distance >= distance), None)
    return f"better than {worse.name}" if worse else f"worse than {marks[-1].name}"
