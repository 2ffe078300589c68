"""The live explorer: the stage, and core widgets for all that is chosen rather than dragged."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import ipywidgets as widgets

from gancourse.explore.choosers import Chooser, choosers
from gancourse.explore.errors import ExploreError
from gancourse.explore.saving import save_gif, save_png
from gancourse.explore.session import Session
from gancourse.explore.settings import load_settings, to_json
from gancourse.explore.stage import Stage

NARROW = widgets.Layout(width="15em")


class Explorer(widgets.VBox):
    """A session with its controls; hides the element with the id `instead_of`, if there is one."""

    def __init__(self, session: Session, instead_of: str = "") -> None:
        self.session = session
        self._told = widgets.HTML()
        self.stage = Stage(session, self._follow_state, instead_of)
        controls = choosers(session.space, session.state)
        self._chosen = {control.name: _widget(control) for control in controls}
        self._reasons = {name: widgets.HTML() for name in self._chosen}
        self._along = widgets.Dropdown(
            options=session.ways(), description="film along", layout=NARROW
        )
        self._following = False
        for name, widget in self._chosen.items():
            widget.observe(self._follow(name), names="value")
        super().__init__([self._top(), self.stage, self._bottom(), self._told])
        self._grey()

    def _top(self) -> widgets.Widget:
        nearest = widgets.Checkbox(description="nearest real image", indent=False, layout=NARROW)
        nearest.observe(self._show_nearest, names="value")
        row = widgets.Layout(flex_flow="row wrap")
        named = [widgets.VBox([self._chosen[name], self._reasons[name]]) for name in self._chosen]
        return widgets.Box([*named, nearest], layout=row)

    def _bottom(self) -> widgets.Widget:
        file = widgets.Text("explorer.json", description="settings", layout=NARROW)
        buttons = [
            _button("Pin this image", lambda: self.stage.push(self.session.pin())),
            _button("Save picture", self._save_png),
            self._along,
            _button("Save film", lambda: self._save_gif(self._along.value)),
            file,
            _button("Save settings", lambda: self._save_settings(file.value)),
            _button("Load settings", lambda: self._load(file.value)),
        ]
        return widgets.Box(buttons, layout=widgets.Layout(flex_flow="row wrap"))

    def _follow(self, name: str) -> Callable[[Any], None]:
        def changed(change: Any) -> None:
            if not self._following:
                self._try(lambda: self.session.change(**{name: change["new"]}))
                self._grey()
                self.stage.push(self.session.draw(fine=True))

        return changed

    def _show_nearest(self, change: Any) -> None:
        self.session.with_nearest = change["new"]
        self.stage.push(self.session.draw(fine=True))

    def _save_png(self) -> None:
        self._save(lambda path: save_png(self.session.scene, self.session.state, path), "png")

    def _save_gif(self, along: str) -> None:
        scene, state = self.session.scene, self.session.state
        self._save(lambda path: save_gif(scene, state, path, along), "gif")

    def _save(self, save: Callable[[Path], Path], ending: str) -> None:
        number = 1
        while (path := Path(f"explorer_{number}.{ending}")).exists():
            number += 1
        self._try(lambda: save(path), f"Saved {path}")

    def _save_settings(self, name: str) -> None:
        session = self.session
        text = to_json(session.space, session.state, session.pins)
        self._try(lambda: Path(name).write_text(text, encoding="utf-8"), f"Saved {name}")

    def _load(self, name: str) -> None:
        self._try(lambda: self._take_up(name), f"Loaded {name}")

    def _take_up(self, name: str) -> None:
        self.session.state, self.session.pins = load_settings(self.session.space, name)
        self.show_state()

    def show_state(self) -> None:
        """Let all controls follow the session's state, then draw it."""
        self._follow_state()
        self.stage.push(self.session.draw(fine=True, synced=True))
        self.stage.push(self.session.draw_pins())

    def _follow_state(self) -> None:
        self._following = True
        for name, widget in self._chosen.items():
            widget.value = getattr(self.session.state, name)
        self._following = False
        self._grey()

    def _grey(self) -> None:
        """What changes no pixel at present is greyed, with the reason; films go along the rest."""
        idle, ways = self.session.idle(), self.session.ways()
        for name, widget in self._chosen.items():
            _switch(widget, off=name in idle)
            self._reasons[name].value = f"<small>{_escaped(idle.get(name, ''))}</small>"
        if tuple(self._along.options) != ways:
            self._along.options = ways

    def _try(self, act: Callable[[], Any], told: str = "") -> None:
        try:
            act()
        except (ExploreError, OSError) as error:
            told = str(error)
        self._told.value = f'<span role="status">{_escaped(told)}</span>'


def _widget(chooser: Chooser) -> Any:
    """The core widget for a part of the state that is chosen."""
    if chooser.kind == "number":
        low, high = chooser.options
        return widgets.BoundedIntText(
            chooser.value, min=low, max=high, description=chooser.label, layout=NARROW
        )
    parts: dict[str, Any] = {"value": chooser.value, "description": chooser.label}
    if chooser.kind == "buttons":
        parts["options"] = [(str(option), option) for option in chooser.options]
        return widgets.ToggleButtons(**parts, style={"button_width": "2.6em"})
    return widgets.Dropdown(**parts, options=chooser.options, layout=NARROW)


def _switch(widget: Any, off: bool) -> None:
    """Grey a control, or wake it."""
    if widget.disabled == off:
        return
    widget.disabled = off
    if isinstance(widget, widgets.ToggleButtons):
        # Its view looks at `disabled` only when it makes its buttons, as for other icons: none,
        # said in another way.
        widget.icons = () if widget.icons else ("",) * len(widget.options)


def _button(text: str, act: Callable[[], None]) -> widgets.Button:
    button = widgets.Button(description=text)
    button.on_click(lambda _: act())
    return button


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
