"""Grades exercises: `check` in a notebook, `gancourse check` and `gancourse autograde` outside.

An exercise is posed (plain-data questions), observed beside the student's code, and judged from
what was observed: see `graders.exercise`.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graders.checking import Checker

    check: Checker

__all__ = ["check"]


def __getattr__(name: str) -> Any:
    # Built on first use: a template process imports graders without the judges.
    if name != "check":
        raise AttributeError(f"module 'graders' has no attribute {name!r}")
    from graders.checking import Checker

    checker = Checker()
    globals()["check"] = checker
    return checker
