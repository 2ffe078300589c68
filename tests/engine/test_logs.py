"""nbgrader's logs show what names hold, and obey none of it."""

import logging
import sys

from graders.engine.write.logs import SpelledOut


def formatted(message: str, *arguments: object, exc_info: object = None) -> str:
    record = logging.LogRecord("x", logging.INFO, "x", 1, message, arguments, exc_info)  # type: ignore[arg-type]
    return SpelledOut(fmt="[%(name)s] %(message)s", color=False).format(record)


def test_control_characters_are_spelled_out_and_lines_indented() -> None:
    shown = formatted("Copying %s", "a\x1b[2J\r\u202e\udcff\n[x] full: 5 of 5")
    assert shown == "[x] Copying a\\x1b[2J\\r\\u202e\\udcff\n    [x] full: 5 of 5"


def test_a_traceback_too() -> None:
    try:
        raise ValueError("\x1b[2J")
    except ValueError:
        shown = formatted("100%% failed", exc_info=sys.exc_info())
    assert "\n    Traceback" in shown
    assert "ValueError: \\x1b[2J" in shown
