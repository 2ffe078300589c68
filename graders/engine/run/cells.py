"""Runs a notebook's code cells in the worker, as a kernel would, and records their outputs.

An IPython shell without a kernel: magics, top-level await, figures and tracebacks work; widgets
draw their text form only. What goes to stderr is recorded as stdout, because nbgrader scores a
graded cell that wrote to stderr as 0.
"""

import json
import sys
from collections.abc import Mapping
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Any as AnyTrait
from traitlets import Type
from traitlets.config import Config

from graders.limits import CELL_SECONDS, CpuLimitError, cpu_limit
from graders.plain import Plain

MAX_OUTPUT = 4 * 2**20


class Recorder:
    """The outputs of the running cell, as nbformat 4 has them, up to MAX_OUTPUT characters."""

    def __init__(self) -> None:
        self.outputs: list[dict[str, Any]] = []
        self._left = MAX_OUTPUT

    def add(self, output: dict[str, Any], size: int) -> None:
        """Keep an output while there is room; say once that there is no more."""
        if self._left <= 0:
            return
        self._left -= size
        self.outputs.append(output if self._left > 0 else _stream("\n... output cut here ...\n"))

    def write(self, text: str) -> int:
        """Text to stdout or stderr; joined to the output before where that is text as well."""
        before = self.outputs[-1] if self.outputs else None
        if self._left > len(text) and before is not None and before["output_type"] == "stream":
            self._left -= len(text)
            before["text"].append(text)
        else:
            self.add(_stream(text), len(text))
        return len(text)

    def show(self, data: Mapping[str, Any], metadata: Mapping[str, Any], kind: str) -> None:
        """A display or a result."""
        size = len(json.dumps(dict(data), default=str))
        output = {"output_type": kind, "data": dict(data), "metadata": dict(metadata)}
        self.add(output, size)

    def text(self) -> str:
        """The outputs as JSON."""
        for output in self.outputs:
            if output["output_type"] == "stream":
                output["text"] = "".join(output["text"])
        return json.dumps(self.outputs, default=str)


def _stream(text: str) -> dict[str, Any]:
    return {"output_type": "stream", "name": "stdout", "text": [text]}


class Stream:
    """Stands for sys.stdout and sys.stderr."""

    encoding = "utf-8"
    errors = "replace"

    def __init__(self, shell: "Shell") -> None:
        self._shell = shell

    def write(self, text: str) -> int:
        return self._shell.recorder.write(str(text))

    def writelines(self, lines: Any) -> None:
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        return

    def isatty(self) -> bool:
        return False


class Publisher(DisplayPublisher):
    """Records what `display` shows; an update replaces what it updates."""

    shell: Any

    def publish(
        self,
        data: Any,
        metadata: Any = None,
        source: Any = None,
        *,
        transient: Any = None,
        update: Any = False,
        **kwargs: Any,
    ) -> None:
        recorder = self.shell.recorder
        name = (transient or {}).get("display_id")
        if update:
            for output in recorder.outputs:
                if output.get("shown") == name:
                    output["data"] = dict(data)
            return
        recorder.show(data, metadata or {}, "display_data")
        if name is not None and recorder.outputs:
            recorder.outputs[-1]["shown"] = name

    def clear_output(self, wait: bool = False) -> None:
        self.shell.recorder.outputs.clear()


class Hook(DisplayHook):
    """Records the value of a cell's last expression."""

    shell: Any

    def write_output_prompt(self) -> None:
        return

    def write_format_data(
        self, format_dict: dict[str, Any], md_dict: dict[str, Any] | None = None
    ) -> None:
        self.shell.recorder.show(format_dict, md_dict or {}, "execute_result")

    def finish_displayhook(self) -> None:
        return


class Shell(InteractiveShell):
    """IPython, with everything that it shows recorded."""

    display_pub_class = Type(Publisher)
    displayhook_class = Type(Hook)
    recorder = AnyTrait()

    def _showtraceback(self, etype: Any, evalue: Any, stb: Any) -> None:
        lines = [str(line) for line in (stb if isinstance(stb, list) else [stb])][-200:]
        error = {
            "output_type": "error",
            "ename": str(getattr(etype, "__name__", etype)),
            "evalue": _words(evalue),
            "traceback": lines,
        }
        self.recorder.add(error, sum(map(len, lines)))

    def enable_gui(self, gui: str | None = None) -> None:
        return


def _words(value: Any) -> str:
    try:
        return str(value)[:2000]
    except Exception:
        return ""


def new_shell() -> Shell:
    """The process's one shell, with figures shown inline."""
    shell = Shell.instance(config=Config({"HistoryManager": {"enabled": False}}))
    shell.recorder = Recorder()
    sys.stdout = sys.stderr = Stream(shell)
    shell.enable_matplotlib("inline")
    return shell


def run_cell(shell: Shell, source: str, seconds: float = CELL_SECONDS) -> Plain:
    """Run a cell for so many CPU seconds at most.

    Returns `{"outputs": JSON text, "error": "" | name, "limit": bool}`.
    """
    shell.recorder = Recorder()
    with cpu_limit(seconds):
        result = shell.run_cell(source, store_history=True)
    failure = result.error_before_exec or result.error_in_exec
    return {
        "outputs": shell.recorder.text(),
        "error": "" if failure is None else type(failure).__name__,
        "limit": isinstance(failure, CpuLimitError),
    }
