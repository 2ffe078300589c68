"""Calls a student's answer and notes what happens, as plain data; holds no expected value.

Used by questions modules (`attempt`, `array`) and by whatever runs an exercise (`observe`).
"""

import contextlib
import random
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch

from graders.exercise import find
from graders.plain import Plain

MAX_MESSAGE = 400
OURS = str(Path(__file__).parent)


def describe(error: BaseException) -> Plain:
    """An exception as plain data: its type, message and the innermost place in the answer."""
    try:
        message = str(error)[:MAX_MESSAGE]
    except Exception:
        message = ""
    frames = traceback.extract_tb(error.__traceback__)
    own = [f for f in frames if _is_answers(f)]
    kind = type(error).__name__
    if isinstance(error, NotImplementedError) and frames and not _is_answers(frames[-1]):
        kind = "NotImplementedError of a library"  # no stub, but a module without a forward
    return {"type": kind, "message": str(message), "where": _place(own[-1]) if own else None}


def _is_answers(frame: traceback.FrameSummary) -> bool:
    return OURS not in frame.filename and "site-packages" not in frame.filename


def _place(frame: traceback.FrameSummary) -> Plain:
    """Line, code and the function's name."""
    return {
        "line": int(frame.lineno or 0),
        "code": str(frame.line or "")[:MAX_MESSAGE],
        "name": str(frame.name)[:100],
    }


def attempt(call: Callable[[], Plain]) -> Plain:
    """`{"value": ..., "raised": None}`, or `{"value": None, "raised": {...}}` if it raised."""
    try:
        return {"value": call(), "raised": None}
    except Exception as error:
        return {"value": None, "raised": describe(error)}


def array(value: Any) -> np.ndarray | None:
    """A tensor or array as a NumPy array of an allowed type; None for anything unreadable."""
    if isinstance(value, torch.Tensor):
        if value.device.type == "meta":
            return None
        value = value.detach().cpu()
        if value.dtype in (torch.float16, torch.bfloat16):
            value = value.float()
        return np.array(value.numpy())
    if isinstance(value, np.ndarray | int | float | bool):
        return np.array(value)
    return None


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Puts the global random states of torch, NumPy and random back on leaving."""
    states = torch.get_rng_state(), np.random.get_state(), random.getstate()
    try:
        yield
    finally:
        torch.set_rng_state(states[0])
        np.random.set_state(states[1])
        random.setstate(states[2])


def namespace_of(answer: Any) -> dict[str, Any] | None:
    """Where the answer looks up other exercises' names; None where that cannot be told."""
    inner = getattr(answer, "func", answer)  # of functools.partial
    parts = vars(inner).values() if isinstance(inner, type) else [inner]
    found = (getattr(part, "__globals__", None) for part in parts)
    return next((space for space in found if isinstance(space, dict)), None)


@contextlib.contextmanager
def standing_in(space: dict[str, Any] | None, stand_ins: dict[str, Any]) -> Iterator[None]:
    """Within the block, names of `space` are stand-ins; then as they were."""
    if space is None or not stand_ins:
        yield
        return
    before = {name: space[name] for name in stand_ins if name in space}
    space.update(stand_ins)
    try:
        yield
    finally:
        for name in stand_ins:
            space.pop(name, None)
        space.update(before)


def observe(exercise_id: str, answer: Any, questions: Plain) -> Plain:
    """Run one exercise's `observe`; `{"seen": ..., "raised": ...}`.

    What the answer prints to stderr goes to stdout: nbgrader scores a cell with stderr as 0.
    """
    exercise = find(exercise_id)
    stand_ins = {
        name: exercise.uses[name].make(posed)
        for name, posed in questions.get("stand_ins", {}).items()
    }
    with (
        undisturbed(),
        contextlib.redirect_stderr(sys.stdout),
        torch.enable_grad(),
        standing_in(namespace_of(answer), stand_ins),
    ):
        result = attempt(lambda: exercise.observe(answer, questions))
    return {"seen": result["value"], "raised": result["raised"]}
