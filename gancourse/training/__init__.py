"""Helps training: budgets, seeds, the loop of two players, slips to learn from, recorded metrics.

A training is a generator of `Step`s and draws nothing; `gancourse.views` shows what it yields.
"""

from gancourse.training import checkpoint
from gancourse.training.averaging import running_average, settle
from gancourse.training.budget import budget, is_quick
from gancourse.training.device import device
from gancourse.training.history import History, follow
from gancourse.training.loop import Step, alternate, endless, repeated
from gancourse.training.modes import evaluating
from gancourse.training.recorder import record
from gancourse.training.seeds import seeded
from gancourse.training.stopwatch import Stopwatch

__all__ = [
    "History",
    "Step",
    "Stopwatch",
    "alternate",
    "budget",
    "checkpoint",
    "device",
    "endless",
    "evaluating",
    "follow",
    "is_quick",
    "record",
    "repeated",
    "running_average",
    "seeded",
    "settle",
]
