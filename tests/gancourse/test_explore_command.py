"""`gancourse explore`: what it serves, and what it says where it cannot."""

import socket
from pathlib import Path
from typing import Any

import pytest
from explore_stubs import leaning

from gancourse import cli
from gancourse.commands import explore as command


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, int]]:
    """What would be served: the sources and the port."""
    calls: list[tuple[Any, int]] = []

    def serve(sources: Any, port: int, opened: Any) -> None:
        calls.append((sources, port))
        opened("http://127.0.0.1:1/?token=x")

    monkeypatch.setattr("gancourse.explore.server.serve", serve)
    return calls


def test_the_chosen_one_comes_first(
    served: list[tuple[Any, int]], monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.setattr("gancourse.explore.cards.available", lambda: ["other", "leaning"])
    monkeypatch.setattr("gancourse.explore.cards.pretrained", leaning)
    assert cli.main(["explore", "leaning", "--port", "99", "--no-browser"]) == 0
    ((sources, port),) = served
    assert (list(sources), port) == (["leaning", "other"], 99)
    assert sources["other"]().name == "other"
    assert "The explorer is at http://127.0.0.1:1/?token=x" in capsys.readouterr().out


def test_several_are_shown_side_by_side(
    served: list[tuple[Any, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gancourse.explore.cards.available", lambda: [])
    monkeypatch.setattr("gancourse.explore.cards.pretrained", leaning)
    assert cli.main(["explore", "one", "two", "--no-browser"]) == 0
    ((sources, _),) = served
    assert list(sources) == ["one beside two"]
    assert [subject.name for subject in sources["one beside two"]()] == ["one", "two"]


def test_the_browser_is_opened_unless_told_otherwise(
    served: list[tuple[Any, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(command.webbrowser, "open", opened.append)
    monkeypatch.setattr("gancourse.explore.cards.available", lambda: ["leaning"])
    monkeypatch.setattr("gancourse.explore.cards.pretrained", leaning)
    assert cli.main(["explore"]) == 0
    assert opened == ["http://127.0.0.1:1/?token=x"]


@pytest.mark.parametrize(
    ("argument", "words"),
    [("nobody", "No generator 'nobody' is shipped"), ("none.safetensors", "need a model card")],
)
def test_what_is_not_there_is_told_in_one_line(
    argument: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(["explore", argument]) == 2
    error = capsys.readouterr().err
    assert words in error
    assert len(error.splitlines()) == 1


def test_a_port_in_use_is_told(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.setattr("gancourse.explore.cards.available", lambda: ["leaning"])
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert cli.main(["explore", "--port", port, "--no-browser"]) == 2
    assert f"Port {port} cannot be used" in capsys.readouterr().err
