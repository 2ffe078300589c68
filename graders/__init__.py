"""Grades exercises: `check` in a notebook, `gancourse check` and `gancourse autograde` outside.

An exercise is posed (plain-data questions), observed beside the student's code, and judged from
what was observed: see `graders.exercise`.
"""

from graders.checking import check

__all__ = ["check"]
