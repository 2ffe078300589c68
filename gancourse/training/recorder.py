"""Records a notebook's metrics in its outputs, where `gancourse train` finds them again.

In a cell: `record("digit_distance", 61.2)`.
"""

from collections.abc import Iterable, Mapping
from typing import Any

MIME = "application/vnd.gancourse.metric+json"


def record(name: str, value: float | str) -> None:
    """Show `name: value`, and keep both readable by machine in the cell's output."""
    text = f"{name}: {value:.4g}" if isinstance(value, float) else f"{name}: {value}"
    try:
        from IPython import get_ipython
        from IPython.display import display
    except ImportError:
        print(text)
        return
    if get_ipython() is None:
        print(text)
        return
    display({MIME: {"name": name, "value": value}, "text/plain": text}, raw=True)


def recorded(cells: Iterable[Mapping[str, Any]]) -> dict[str, float | str]:
    """The metrics in the outputs of an executed notebook's cells; the last of a name counts."""
    outputs = (output for cell in cells for output in cell.get("outputs", ()))
    found = (output.get("data", {}).get(MIME) for output in outputs)
    return {entry["name"]: entry["value"] for entry in found if entry}
