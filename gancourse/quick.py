"""Quick mode: where only the code is tried and not the result, as while grading, work is cut short.

Trainings shrink (`gancourse.training.budget`), and figures are drafts (`gancourse.drafts`).
"""

import os

QUICK_VARIABLES = ("GANCOURSE_QUICK", "NBGRADER_EXECUTION")
OFF = ("", "0")


def is_quick() -> bool:
    """True while nbgrader grades, or where `GANCOURSE_QUICK=1` is set."""
    return any(os.environ.get(name, "") not in OFF for name in QUICK_VARIABLES)
