"""Quick mode: where only the code is tried and not the result, as while grading, work is cut short.

Trainings shrink (`gancourse.training.budget`), and figures are drafts (`gancourse.drafts`); while
nbgrader grades they are not drawn at all, for what a few steps made is nothing to look at.
"""

import os

GRADING_VARIABLE = "NBGRADER_EXECUTION"
QUICK_VARIABLES = ("GANCOURSE_QUICK", GRADING_VARIABLE)
OFF = ("", "0")


def is_quick() -> bool:
    """True while nbgrader grades, or where `GANCOURSE_QUICK=1` is set."""
    return any(_is_on(name) for name in QUICK_VARIABLES)


def is_graded() -> bool:
    """True while nbgrader runs the notebook."""
    return _is_on(GRADING_VARIABLE)


def _is_on(variable: str) -> bool:
    return os.environ.get(variable, "") not in OFF
