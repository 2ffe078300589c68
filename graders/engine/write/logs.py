"""Logs in which what a name holds commands no terminal."""

import copy
import logging
from typing import Any

from tornado.log import LogFormatter

from graders.engine.intake.reading import visible


class SpelledOut(LogFormatter):
    """nbgrader's own format, which indents further lines; control characters are spelled out."""

    def format(self, record: Any) -> str:
        """One record's text; colours of the level are ours and stay."""
        plain: logging.LogRecord = copy.copy(record)
        plain.msg, plain.args, plain.exc_text = spelled_out(record.getMessage()), None, None
        return str(super().format(plain))

    def formatException(self, ei: Any) -> str:  # noqa: N802  (logging's own name)
        """A traceback; names of files and messages in it may be a student's."""
        return spelled_out(super().formatException(ei))


def spelled_out(text: str) -> str:
    """Each line as `visible`."""
    return "\n".join(map(visible, text.split("\n")))
