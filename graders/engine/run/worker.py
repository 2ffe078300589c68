"""The student's side of a conversation: loads an answer, runs cells, observes. Judges nothing.

One request at a time, one reply each. A request is `{"op": ..., ...}`; see the `do_` methods.
"""

import contextlib
import io
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from graders.engine.run.frames import BadFrameError, Channel, ClosedError
from graders.engine.run.loading import LoadError, load_cells, load_source
from graders.exercise import split
from graders.limits import CpuLimitError, cpu_limit
from graders.observing import describe, observe
from graders.plain import NotPlainError, Plain

MISSING = object()


class Worker:
    """What a job knows: the names that a file or a notebook defines, and a notebook's shell."""

    def __init__(self) -> None:
        self._shell: Any = None
        self._names: Mapping[str, Any] = {}
        self._home = Path.cwd()

    def reply(self, request: Plain) -> Plain:
        """Do what one request asks."""
        return getattr(self, f"do_{request['op']}")(request)

    def do_ping(self, request: Plain) -> Plain:
        """`{"problem": None}`: the worker has come up behind its walls."""
        return {"problem": None}

    def do_load(self, request: Plain) -> Plain:
        """`source` or `cells`, `filename`, `name`, perhaps `files` -> `{"problem": str | None}`."""
        self._lay(request.get("files", {}))
        load = load_cells if "cells" in request else load_source
        text = request["cells"] if "cells" in request else request["source"]
        try:
            with quiet(), cpu_limit():
                self._names = load(text, request["filename"], request["name"])
        except LoadError as error:
            return {"problem": str(error)}
        except CpuLimitError:
            return {"problem": "Loading it takes too long: look for a loop that never ends."}
        return {"problem": None}

    def do_notebook(self, request: Plain) -> Plain:
        """`files`: uint8 arrays by relative path; `start` as in `ask` -> `{}`. Starts the shell."""
        from graders.engine.run.cells import new_shell

        self._lay(request["files"])
        sys.path.append(os.getcwd())  # last, so that no file of a submission shadows a module
        seed_all(request["start"])
        hush_check()
        self._shell = new_shell()
        self._names = self._shell.user_ns
        return {}

    def do_run(self, request: Plain) -> Plain:
        """`source`, `seconds` if not the usual -> what `cells.run_cell` returns."""
        from graders.engine.run.cells import run_cell

        more = {"seconds": request["seconds"]} if "seconds" in request else {}
        return run_cell(self._shell, request["source"], **more)

    def do_observe(self, request: Plain) -> Plain:
        """`exercise`, `questions`, `nonce` -> what `observed` returns, on what has its name.

        Perhaps `files`: they lie here again as they were handed in, whatever has run since.
        """
        name = split(request["exercise"])[1]
        self._lay(request.get("files", {}))
        with quiet():
            return observed(request, self._names.get(name, MISSING))

    def _lay(self, files: Mapping[str, Any]) -> None:
        """Write uint8 arrays by relative path, and leave no file where there is None for it."""
        if not files:
            return
        os.chdir(self._home)
        for name, content in files.items():
            path = Path(name)
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            path.unlink(missing_ok=True)
            if content is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content.tobytes())


def blank(request: Plain) -> Plain:
    """A reply that says nothing yet.

    limit: "", or "cpu" where that limit was met.
    """
    return {
        "nonce": request["nonce"],
        "limit": "",
        "missing": False,
        "observation": None,
        "cpu": 0.0,
    }


def observed(request: Plain, answer: Any) -> Plain:
    """Observe one exercise within its CPU time."""
    if answer is MISSING:
        return blank(request) | {"missing": True}
    start = time.process_time()
    reply = blank(request)
    seed_all(request["start"])
    try:
        with cpu_limit():
            reply["observation"] = observe(request["exercise"], answer, request["questions"])
    except CpuLimitError:
        reply["limit"] = "cpu"
    except BaseException as error:  # exit() in an answer
        hint = {"message": "remove exit() or quit()"} if isinstance(error, SystemExit) else {}
        reply["observation"] = {"seen": None, "raised": describe(error) | hint}
    return reply | {"cpu": time.process_time() - start}


def seed_all(start: int) -> None:
    """Begin the global random states anew, so that a re-run draws the same."""
    import numpy as np
    import torch

    random.seed(start)
    np.random.seed(start)
    torch.manual_seed(start)


def serve(channel: Channel) -> None:
    """Answer requests until the other side closes."""
    worker = Worker()
    with contextlib.suppress(ClosedError, BadFrameError):
        while True:
            request = channel.receive(limit=64 * 2**20)
            send(channel, worker.reply(request))


def send(channel: Channel, reply: Plain) -> None:
    """Send a reply; without its observation where an answer left foreign things in that."""
    try:
        channel.send(reply)
    except (NotPlainError, TypeError, ValueError, RecursionError):
        channel.send(blank(reply))


def hush_check() -> None:
    """`check` in a student's own cells answers nothing while grading: the graders judge later."""
    import graders
    import graders.checking

    def check(exercise_id: str, answer: Any, seed: int | None = None) -> float:
        print(f"{exercise_id}: judged when the grading is done")
        return 0.0

    graders.check = graders.checking.check = check  # type: ignore[assignment]


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Swallows what the answer prints; none of it is a result."""
    sink = io.StringIO()
    with contextlib.redirect_stdout(sink), contextlib.redirect_stderr(sink):
        yield


def main() -> None:
    """A worker in its own process, for systems without fork: frames on stdin and stdout."""
    channel = Channel(os.dup(0), os.dup(1))
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:  # nobody's files lie here
        os.chdir(folder)
        try:
            serve(channel)
        finally:
            os.chdir(before)


if __name__ == "__main__":
    main()
