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
    """An exception as plain data: its type, message and the innermost line of the answer."""
    try:
        message = str(error)[:MAX_MESSAGE]
    except Exception:
        message = ""
    frames = traceback.extract_tb(error.__traceback__)
    own = [f for f in frames if OURS not in f.filename and "site-packages" not in f.filename]
    line = {"line": int(own[-1].lineno or 0), "code": str(own[-1].line or "")} if own else None
    return {"type": type(error).__name__, "message": str(message), "where": line}


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


def observe(exercise_id: str, answer: Any, questions: Plain) -> Plain:
    """Run one exercise's `observe`; `{"seen": ..., "raised": ...}`.

    What the answer prints to stderr goes to stdout: nbgrader scores a cell with stderr as 0.
    """
    exercise = find(exercise_id)
    with undisturbed(), contextlib.redirect_stderr(sys.stdout), torch.enable_grad():
        result = attempt(lambda: exercise.observe(answer, questions))
    return {"seen": result["value"], "raised": result["raised"]}
