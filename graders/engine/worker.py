"""The student's side of a conversation: loads an answer, runs cells, observes. Judges nothing.

One request at a time, one reply each. A request is `{"op": ..., ...}`; see the functions below.
"""

import contextlib
import io
import time
from typing import Any

from graders.engine.frames import BadFrameError, Channel, ClosedError
from graders.engine.loading import LoadError, load_cells, load_source
from graders.limits import CpuLimitError, cpu_limit
from graders.observing import observe
from graders.plain import NotPlainError, Plain


class Worker:
    """What a job knows: its loaded answer."""

    def __init__(self) -> None:
        self.answer: Any = None

    def reply(self, request: Plain) -> Plain:
        """Do what one request asks."""
        return getattr(self, f"do_{request['op']}")(request)

    def do_load(self, request: Plain) -> Plain:
        """`source` or `cells`, `filename`, `name` -> `{"problem": str | None}`."""
        try:
            with quiet(), cpu_limit():
                if "cells" in request:
                    self.answer = load_cells(request["cells"], request["filename"], request["name"])
                else:
                    self.answer = load_source(
                        request["source"], request["filename"], request["name"]
                    )
        except LoadError as error:
            return {"problem": str(error)}
        except CpuLimitError:
            return {"problem": "Loading it takes too long: look for a loop that never ends."}
        return {"problem": None}

    def do_observe(self, request: Plain) -> Plain:
        """`exercise`, `questions`, `nonce` -> what `observed` returns."""
        with quiet():
            return observed(request, self.answer)


def observed(request: Plain, answer: Any) -> Plain:
    """`{"nonce", "limit", "observation", "cpu"}`; `limit` when it ran out of CPU time."""
    start = time.process_time()
    reply: Plain = {"nonce": request["nonce"], "limit": False, "observation": None}
    try:
        with cpu_limit():
            reply["observation"] = observe(request["exercise"], answer, request["questions"])
    except CpuLimitError:
        reply["limit"] = True
    return reply | {"cpu": time.process_time() - start}


def serve(channel: Channel) -> None:
    """Answer requests until the other side closes."""
    worker = Worker()
    with contextlib.suppress(ClosedError, BadFrameError):
        while True:
            request = channel.receive(limit=64 * 2**20)
            send(channel, worker.reply(request))


def send(channel: Channel, reply: Plain) -> None:
    """Send a reply, or, where an answer left something that is not plain data in it, nothing."""
    try:
        channel.send(reply)
    except (NotPlainError, TypeError, ValueError, RecursionError):
        channel.send({"nonce": reply.get("nonce"), "limit": False, "observation": None, "cpu": 0.0})


@contextlib.contextmanager
def quiet() -> Any:
    """Swallows what the answer prints; none of it is a result."""
    sink = io.StringIO()
    with contextlib.redirect_stdout(sink), contextlib.redirect_stderr(sink):
        yield


def main() -> None:
    """A worker in its own process, for systems without fork: frames on stdin and stdout."""
    import os

    channel = Channel(os.dup(0), os.dup(1))
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    serve(channel)


if __name__ == "__main__":
    main()
