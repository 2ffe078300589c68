"""A figure with controls. It stands without a front end too; the controls only redraw it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from matplotlib.figure import Figure

from gancourse.plots import as_html

Draw: TypeAlias = Callable[[Mapping[str, Any]], tuple[Figure, str]]
FALLBACK = "(In JupyterLab, controls appear here; this page shows the figure at their start.)"


@dataclass(frozen=True)
class Slider:
    """A number to choose between `low` and `high` in steps of `step`, starting at `start`."""

    start: float
    low: float
    high: float
    step: float


@dataclass(frozen=True)
class Buttons:
    """One of several values to pick, each a button under its own name, starting at `start`."""

    start: int
    options: Sequence[int]


@dataclass(frozen=True)
class Line:
    """A line of text to type, starting as `start`; it counts letter by letter."""

    start: str


Control: TypeAlias = Slider | Buttons | Line


def sliders(draw: Draw, controls: Mapping[str, Control]) -> None:
    """Show a figure that `draw` makes of the controls' values, with a slider, a row of buttons or
    a line of text for each.

    draw: takes {label: value}, a number or, of a line, a string; returns a figure and its alt text.
    Controls are used with the mouse or, once focused, with the keyboard.
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


def _drawn(draw: Draw, values: Mapping[str, Any]) -> dict[str, str]:
    figure, alt = draw(values)
    return {"text/html": as_html(figure, alt), "text/plain": f"[figure] {alt}"}


def _widget(label: str, control: Control) -> Any:
    import ipywidgets as widgets

    if isinstance(control, Buttons):
        return widgets.ToggleButtons(
            options=[(str(value), value) for value in control.options],
            value=control.start,
            description=label,
            style={"button_width": "2.6em", "description_width": "initial"},
        )
    if isinstance(control, Line):
        return widgets.Text(
            value=control.start, description=label, style={"description_width": "initial"}
        )
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
