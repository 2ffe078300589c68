"""The explorer as a page of its own, served to this machine's browser alone.

`serve(subjects, port)` runs until it is interrupted. The page is the notebook's stage, with plain
HTML controls; each open page has a session of its own behind a web socket.
"""

import asyncio
import json
import secrets
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from tornado.web import Application, HTTPError, RequestHandler
from tornado.websocket import WebSocketHandler

from gancourse.explore.choosers import choosers
from gancourse.explore.errors import ExploreError
from gancourse.explore.saving import save_gif, save_png
from gancourse.explore.scene import Scene, scene
from gancourse.explore.session import Reply, Session
from gancourse.explore.settings import from_json, to_json
from gancourse.explore.stage import script
from gancourse.explore.state import first_state
from gancourse.explore.subject import Subject

Sources: TypeAlias = Mapping[str, Callable[[], Subject | Sequence[Subject]]]
"""By name: one generator, or several to show side by side."""
HERE = "127.0.0.1"


def serve(
    sources: Sources, port: int = 0, opened: Callable[[str], object] = lambda address: None
) -> None:
    """Serve the explorer of these subjects, each made when it is first looked at.

    port: 0 takes a free one. opened: called with the address once it answers.
    """
    asyncio.run(_serve(sources, port, opened))


async def _serve(sources: Sources, port: int, opened: Callable[[str], object]) -> None:
    from tornado.httpserver import HTTPServer
    from tornado.netutil import bind_sockets

    token = secrets.token_urlsafe(16)
    sockets = bind_sockets(port, HERE)
    HTTPServer(application(sources, token)).add_sockets(sockets)
    opened(f"http://{HERE}:{sockets[0].getsockname()[1]}/?token={token}")
    await asyncio.Event().wait()


def application(sources: Sources, token: str) -> Application:
    """The page, its script, and the socket; all ask for the token but the script and the style."""

    @cache
    def stage(name: str) -> Scene:
        return scene(sources[name]())

    about = {"names": tuple(sources), "token": token}
    return Application(
        [
            ("/", Page, about),
            (r"/(explorer\.js|explorer\.css)", Static),
            ("/messages", Messages, about | {"stage": stage}),
        ]
    )


class Static(RequestHandler):
    """Script and style, which hold no secret."""

    def get(self, name: str) -> None:
        """The notebook's stage and the page's own controls as one module; or the style."""
        folder = Path(__file__).parent
        is_script = name.endswith(".js")
        own = [script(), (folder / "server.js").read_text(encoding="utf-8")]
        style = (folder / "stage.css").read_text(encoding="utf-8")
        self.set_header("Content-Type", "text/javascript" if is_script else "text/css")
        self.write("\n".join(own) if is_script else style)


class _Guarded(RequestHandler):
    def initialize(self, names: tuple[str, ...], token: str, **rest: Any) -> None:
        self.names, self.token, self.rest = names, token, rest

    def prepare(self) -> None:
        if not secrets.compare_digest(self.get_argument("token", ""), self.token):
            raise HTTPError(403, "The address lacks its token: use the one that was printed.")


class Page(_Guarded):
    """The page; `?subject=NAME` chooses among the subjects."""

    def get(self) -> None:
        """The HTML, with the names to choose from."""
        chosen = self.get_argument("subject", self.names[0])
        if chosen not in self.names:
            raise HTTPError(404)
        page = Path(__file__).with_name("server.html").read_text(encoding="utf-8")
        about = json.dumps({"names": self.names, "chosen": chosen}).replace("</", "<\\/")
        self.write(page.replace("/*ABOUT*/", about))


class Messages(_Guarded, WebSocketHandler):
    """One open page's session."""

    def open(self) -> None:
        """Build the session and tell the page how to build itself."""
        try:
            shown: Scene = self.rest["stage"](self.get_argument("subject"))
        except ExploreError as error:
            self._send({"kind": "error", "text": str(error), "at": "subject"})
            return
        self.session = Session(shown, first_state(shown.space))
        self._send(self._setup())

    def on_message(self, message: str | bytes) -> None:
        """Answer the stage or a control; what cannot be done is told."""
        asked = json.loads(message)
        try:
            act = getattr(self, f"_{asked['kind']}", None) if asked["kind"] in CONTROLS else None
            replies = act(asked) if act else [self.session.answer(asked)]
        except ExploreError as error:
            replies = [({"kind": "error", "text": str(error), "at": _place(asked)}, [])]
        if asked["kind"] == "recall":
            replies.append((self._choosers(), []))
        for reply, buffers in replies:
            self._send(reply, buffers)

    def _send(self, reply: dict[str, Any], buffers: list[bytes] | None = None) -> None:
        """One frame: the length of the JSON text in four bytes, the text, the bytes."""
        text = json.dumps(reply).encode()
        self.write_message(
            b"".join([len(text).to_bytes(4, "little"), text, *(buffers or [])]), True
        )

    def _setup(self) -> dict[str, Any]:
        session = self.session
        return {"kind": "setup", "setup": session.setup(), "ways": session.ways(),
                **{k: v for k, v in self._choosers().items() if k != "kind"}}  # fmt: skip

    def _choosers(self) -> dict[str, Any]:
        controls = choosers(self.session.space, self.session.state)
        return {"kind": "choosers", "choosers": [asdict(control) for control in controls]}

    def _choose(self, asked: Mapping[str, Any]) -> list[Reply]:
        self.session.change(**{asked["name"]: asked["value"]})
        return [self.session.draw(fine=True)]

    def _nearest(self, asked: Mapping[str, Any]) -> list[Reply]:
        self.session.with_nearest = bool(asked["value"])
        return [self.session.draw(fine=True)]

    def _pin(self, asked: Mapping[str, Any]) -> list[Reply]:
        return [self.session.pin()]

    def _save(self, asked: Mapping[str, Any]) -> list[Reply]:
        return [_file(self.session, str(asked["what"]), str(asked.get("along", "")))]

    def _load(self, asked: Mapping[str, Any]) -> list[Reply]:
        session = self.session
        session.state, session.pins = from_json(session.space, str(asked["text"]))
        picture = session.draw(fine=True, synced=True)
        return [picture, session.draw_pins(), (self._choosers(), [])]


def _place(asked: Mapping[str, Any]) -> str:
    """Beside which control an error is to be told."""
    return str(asked.get("name") or asked.get("what") or asked["kind"])


CONTROLS = ("choose", "nearest", "pin", "save", "load")


def _file(session: Session, what: str, along: str) -> Reply:
    """A picture, a film or the settings, for the browser to save."""
    if what == "settings":
        text = to_json(session.space, session.state, session.pins)
        return {"kind": "file", "name": "explorer.json"}, [text.encode()]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / ("explorer.gif" if what == "film" else "explorer.png")
        if what == "film":
            save_gif(session.scene, session.state, path, along)
        else:
            save_png(session.scene, session.state, path)
        return {"kind": "file", "name": path.name}, [path.read_bytes()]
