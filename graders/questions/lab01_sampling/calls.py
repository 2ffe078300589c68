"""How the exercises of lab 01 are called: two calls, and what they disturbed."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from graders.border import Expected, Flag, Many, Maybe, Numbers, Record, Row, Text, Whole, probed
from graders.observing import attempt
from graders.plain import Plain
from graders.questions.kit.conduct import settled
from graders.questions.kit.probes import REFILLED, USUAL
from graders.questions.kit.pure import MAX_AXES, MAX_VALUES, random_states, same_states

RESULT = Record(
    {
        "type": Text(100),
        "dtype": Text(30),
        "shape": Many(Whole(0), MAX_AXES),
        "value": Maybe(Numbers(most=MAX_VALUES)),
        "graph": Flag(),
    }
)
"""What `graders.questions.kit.pure.describe` writes."""


def call(*args: Plain, manner: str = USUAL) -> Plain:
    """One call: its arguments, handed over in a manner of the catalogue."""
    return {"args": list(args), "named": {}, "manner": manner}


def observe(
    answer: Any, questions: Plain, make: Callable[[Plain, str], Any], read: Callable[[Any], Plain]
) -> Plain:
    """What was seen of every call, by group. make: builds an argument. read: describes a result."""

    def look(asked: Plain) -> Plain:
        args = [make(a, asked["manner"]) for a in asked["args"]]
        if asked["manner"] == REFILLED:
            _before(answer, args)
        copies, states = [np.array(a) for a in args], random_states()
        result = answer(*args)
        seen = read(result)
        kept_random = same_states(states, random_states())
        kept = all(np.array_equal(np.array(a), c) for a, c in zip(args, copies, strict=True))
        again = read(answer(*args)) if kept else seen
        stays = repr(read(result)) == repr(seen)
        return {"result": seen, "again": again, "kept": kept, "random": kept_random, "stays": stays}

    return settled(
        lambda: {
            key: [attempt(lambda a=asked: look(a)) for asked in group]  # type: ignore[misc]
            for key, group in questions.items()
        }
    )


def border(
    questions: Plain, result: Expected, more: Mapping[str, Expected] | None = None
) -> Expected:
    """result: what `read` writes. more: what an exercise observes besides."""
    flags: dict[str, Expected] = {"kept": Flag(), "random": Flag(), "stays": Flag()}
    look = probed(Record({"result": result, "again": result, **flags}))
    groups = {key: Row((look,) * len(group)) for key, group in questions.items()}
    return Record({"seen": Record(groups), "changed": Many(Text(30), 5), **(more or {})})


def _before(answer: Any, args: list[Any]) -> None:
    """A call before, with the same arrays or tensors and the first one's rows in reverse."""
    args[0][:] = _flipped(args[0])
    answer(*args)
    args[0][:] = _flipped(args[0])


def _flipped(value: Any) -> Any:
    return value[::-1].copy() if isinstance(value, np.ndarray) else value.flip(0)
