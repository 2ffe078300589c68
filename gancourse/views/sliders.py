"""A figure with sliders. The figure stands without a front end too; the sliders only redraw it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from matplotlib.figure import Figure

from gancourse.plots import as_html

Draw: TypeAlias = Callable[[Mapping[str, float]], tuple[Figure, str]]
FALLBACK = "(In JupyterLab, sliders appear here; this page shows the figure at their start.)"


@dataclass(frozen=True)
class Slider:
    """A number to choose between `low` and `high` in steps of `step`, starting at `start`."""

    start: float
    low: float
    high: float
    step: float


def sliders(draw: Draw, controls: Mapping[str, Slider]) -> None:
    """Show a figure that `draw` makes of the sliders' values, with one slider a control.

    draw: takes {label: value}, returns a figure and its alt text.
    Sliders are moved with the mouse or, once focused, with the arrow keys.
    """
    import ipywidgets as widgets
    from IPython.display import display

    start = {label: control.start for label, control in controls.items()}
    handle = display(_drawn(draw, start), raw=True, display_id=True)
    made = {label: _widget(label, control) for label, control in controls.items()}

    def redraw(change: Any) -> None:
        if handle is not None:
            values = {label: widget.value for label, widget in made.items()}
            handle.update(_drawn(draw, values), raw=True)

    for widget in made.values():
        widget.observe(redraw, names="value")
    box = widgets.VBox(list(made.values()))
    bundle = dict(box._repr_mimebundle_() or {})
    display(bundle | {"text/plain": FALLBACK}, raw=True)


def _drawn(draw: Draw, values: Mapping[str, float]) -> dict[str, str]:
    figure, alt = draw(values)
    return {"text/html": as_html(figure, alt), "text/plain": f"[figure] {alt}"}


def _widget(label: str, control: Slider) -> Any:
    import ipywidgets as widgets

    return widgets.FloatSlider(
        value=control.start,
        min=control.low,
        max=control.high,
        step=control.step,
        description=label,
        readout_format=".0f" if float(control.step).is_integer() else ".1f",
        continuous_update=True,
        style={"description_width": "initial"},
        layout=widgets.Layout(width="28em"),
    )
