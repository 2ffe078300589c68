"""The served explorer: its page, its socket, and whom it refuses."""

import asyncio
import io
import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from explore_stubs import flat, leaning
from PIL import Image
from tornado.httpclient import AsyncHTTPClient, HTTPRequest, HTTPResponse
from tornado.httpserver import HTTPServer
from tornado.testing import bind_unused_port
from tornado.websocket import WebSocketClientConnection, websocket_connect

from gancourse.explore.server import application
from gancourse.explore.space import Space
from gancourse.explore.subject import Subject

PATIENCE = 120  # seconds: a busy machine is slow
SOURCES = {
    "leaning": leaning,
    "broken": lambda: Subject("broken", flat().net, Space(7)),
}


def served(visit: Callable[[str], Awaitable[Any]]) -> Any:
    """What a visitor of a running server gets; `visit` takes its address without the scheme."""

    async def run() -> Any:
        socket, port = bind_unused_port()
        server = HTTPServer(application(SOURCES, "secret"))
        server.add_sockets([socket])
        try:
            return await visit(f"127.0.0.1:{port}")
        finally:
            server.stop()

    return asyncio.run(run())


def got(path: str) -> HTTPResponse:
    """The answer to a plain request."""

    def visit(address: str) -> Awaitable[HTTPResponse]:
        request = HTTPRequest(
            f"http://{address}/{path}", connect_timeout=PATIENCE, request_timeout=PATIENCE
        )
        return AsyncHTTPClient().fetch(request, raise_error=False)

    return served(visit)


def heard(*messages: dict[str, Any], subject: str = "leaning") -> list[tuple[dict, bytes]]:
    """All frames up to the answer of the last message, the page's setup first."""

    async def visit(address: str) -> list[tuple[dict, bytes]]:
        url = f"ws://{address}/messages?token=secret&subject={subject}"
        line: WebSocketClientConnection = await websocket_connect(url)
        frames = [unpacked(await line.read_message())]
        for message in messages:
            await line.write_message(json.dumps(message))
            frames.append(unpacked(await line.read_message()))
        line.close()
        return frames

    return served(visit)


def unpacked(frame: Any) -> tuple[dict, bytes]:
    """A frame's message and bytes."""
    end = 4 + int.from_bytes(frame[:4], "little")
    return json.loads(frame[4:end]), frame[end:]


def test_the_page_names_the_subjects() -> None:
    page = got("?token=secret")
    assert page.code == 200
    assert '"names": ["leaning", "broken"]' in page.body.decode()
    assert "latestWins" in got("explorer.js").body.decode()


@pytest.mark.parametrize("path", ["", "?token=guess", "messages?token=guess&subject=leaning"])
def test_who_has_no_token_is_refused(path: str) -> None:
    assert got(path).code == 403


def test_a_page_of_another_site_cannot_reach_the_socket() -> None:
    async def visit(address: str) -> int:
        url = f"http://{address}/messages?token=secret&subject=leaning"
        headers = {
            "Origin": "http://elsewhere.example",
            "Connection": "Upgrade",
            "Upgrade": "websocket",
            "Sec-WebSocket-Version": "13",
            "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        }
        answer = await AsyncHTTPClient().fetch(url, headers=headers, raise_error=False)
        return answer.code

    assert served(visit) == 403


def test_a_session_is_set_up_moved_and_chosen_in() -> None:
    choose = {"kind": "choose", "name": "columns", "value": "lean"}
    move = {"kind": "move", "values": {"mix": 0.5}, "fine": False}
    (setup, _), (chosen, pixels), (moved, _) = heard(choose, move)
    assert setup["setup"]["sliders"][0]["label"] == "lean"
    assert [each["name"] for each in setup["choosers"]][:2] == ["label", "seed"]
    assert chosen["grid"]["names"] == ["digit", "lean"]
    assert len(pixels) >= 298 * 298
    assert moved["answer"]


def test_what_is_saved_comes_as_a_file() -> None:
    asked = [{"kind": "save", "what": what, "along": "pen"} for what in ("picture", "film")]
    _, (picture, png), (film, gif) = heard(*asked)
    assert (picture["name"], film["name"]) == ("explorer.png", "explorer.gif")
    assert Image.open(io.BytesIO(png)).format == "PNG"
    assert Image.open(io.BytesIO(gif)).n_frames == 46


def test_settings_go_out_and_in_and_bad_ones_are_told() -> None:
    _, (_, text) = heard({"kind": "save", "what": "settings"})
    load = {"kind": "load", "text": text.decode()}
    bad = {"kind": "load", "text": "[]"}
    _, (refused, _), (taken, _) = heard(bad, load)
    assert "kind" in refused["text"]
    assert taken["kind"] == "picture"
    _, (out_of_range, _) = heard({"kind": "choose", "name": "seed", "value": -1})
    assert "seed: expected a whole number" in out_of_range["text"]


def test_a_generator_that_cannot_be_explored_is_told() -> None:
    ((told, _),) = heard(subject="broken")
    assert told["kind"] == "error"
    assert "does not take latents of 7 numbers" in told["text"]
