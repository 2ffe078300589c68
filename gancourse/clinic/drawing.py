"""A case as two figures: curves, and grids of what the generator drew."""

import numpy as np
from numpy.typing import NDArray

from gancourse import plots
from gancourse.clinic.runs import LARGEST, Run


def show_case(name: str, run: Run) -> None:
    """Display a case; its alt texts are what was measured on it, and name no fault."""
    pairs = list(run.lines.items())
    answers = " and ".join(key for key, _ in pairs[2:])
    panels = {f"case {name}: losses": dict(pairs[:2]), f"case {name}: {answers}": dict(pairs[2:])}
    lines = {title: {key: y.tolist() for key, y in part.items()} for title, part in panels.items()}
    plots.show(plots.curves(run.steps.tolist(), lines), alt=curves_told(name, run))
    grids = {title: images / 255 for title, images in run.pictures.items()}
    plots.show(plots.grids(grids, columns=5, size=2.6), alt=pictures_told(name, run))


def curves_told(name: str, run: Run) -> str:
    """Each line at the start, half-way and at the end, and how restless it is."""
    lines = "; ".join(f"{key} {_course(y)}" for key, y in run.lines.items())
    return f"Case {name}, curves at the first, middle and last step: {lines}."


def pictures_told(name: str, run: Run) -> str:
    """How dark and how different from each other the pictures are, and what one step changes."""
    seen = "; ".join(f"{title}: {_look(images)}" for title, images in run.pictures.items())
    before, last = list(run.pictures.values())[-2:]
    moved = float(np.abs(last.astype(float) - before).mean() / 255)
    return (
        f"Case {name}, grids of 25 pictures. {seen}. From the last grid but one to the last, "
        f"a pixel changes by {moved:.2f} on average."
    )


def _course(y: NDArray[np.float32]) -> str:
    jitter = float(np.abs(np.diff(y[len(y) // 2 :])).mean())
    first, middle, last = (float(y[place]) for place in (0, len(y) // 2, -1))
    larger = f", what is larger drawn at {LARGEST:,.0f}" if np.abs(y).max() > 0.99 * LARGEST else ""
    return f"{first:.2f}, {middle:.2f}, {last:.2f}, from point to point by {jitter:.2g}{larger}"


def _look(images: NDArray[np.uint8]) -> str:
    grey = images.astype(float) / 255
    low, high = np.quantile(grey, (0.02, 0.98))
    return f"grey from {low:.2f} to {high:.2f}, pictures apart by {grey.std(0).mean():.2f}"
