"""The stage as a widget: our own script for all that is dragged, and messages both ways."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from gancourse.explore.session import Reply, Session

SCRIPTS = ("queue.js", "drawing.js", "stage.js")


def script() -> str:
    """The widget's module: its three files as one, since it is served without a folder."""
    return "\n".join(Path(__file__).with_name(name).read_text(encoding="utf-8") for name in SCRIPTS)


class Stage(anywidget.AnyWidget):
    """Shows a session. Pictures travel as bytes in messages; no widget state grows with them."""

    _esm = script()
    _css = Path(__file__).with_name("stage.css")
    setup = traitlets.Dict().tag(sync=True)

    def __init__(
        self, session: Session, followed: Callable[[], None] = lambda: None, instead_of: str = ""
    ) -> None:
        """followed: called after each move, for controls that follow the state.

        instead_of: id of an element that the stage hides once it is there itself.
        """
        super().__init__(setup=session.setup() | {"instead_of": instead_of})
        self.session, self.followed = session, followed
        self.on_msg(self._answer)

    def push(self, reply: Reply) -> None:
        """Send what was not asked for by the stage."""
        self.send(*reply)

    def _answer(self, _: Any, message: Any, buffers: Any) -> None:
        self.push(self.session.answer(message))
        if message["kind"] != "unpin":
            self.followed()
        if message["kind"] == "move" and message.get("values", 0) is None:  # a page that opens
            self.push(self.session.draw_pins())
