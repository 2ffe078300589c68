"""Shows what a run measured as a small table that `gancourse train` can read as well.

In a cell: `results({"digit_distance": 61.2, "recall": 0.7})`.
"""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

MIME = "application/vnd.gancourse.results+json"
NO_ROWS = ("data_source",)  # for machines only: a learner chose it two cells above


def results(values: Mapping[str, float | str]) -> None:
    """Display the measured values by name, and keep them readable by machine in the output."""
    from IPython.display import display

    rows = {_words(k): _said(v) for k, v in values.items() if k not in NO_ROWS}
    html = "".join(
        f"<tr><th scope='row' style='text-align:left'>{escape(name)}</th><td>{said}</td></tr>"
        for name, said in rows.items()
    )
    text = "\n".join(f"{name}: {said}" for name, said in rows.items())
    bundle = {MIME: dict(values), "text/plain": text}
    display(bundle | {"text/html": f"<table>{html}</table>"} if rows else bundle, raw=True)


def recorded(cells: Iterable[Mapping[str, Any]]) -> dict[str, float | str]:
    """All results in the outputs of an executed notebook's cells; the last of a name counts."""
    found: dict[str, float | str] = {}
    for cell in cells:
        for output in cell.get("outputs", ()):
            found |= output.get("data", {}).get(MIME, {})
    return found


def _words(name: str) -> str:
    return name.replace("_", " ")


def _said(value: float | str) -> str:
    return escape(f"{value:.4g}" if isinstance(value, int | float) else value)
