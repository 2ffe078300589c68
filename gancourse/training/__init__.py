"""Helps training: players and their losses, budgets, seeds, loops, slips to learn from.

A training is a generator of `Step`s and draws nothing; `gancourse.views` shows what it yields. It
changes its `Players` and goes by a recipe: its settings as plain values, such as sizes and rates.
"""

from gancourse.training import adversarial, checkpoint
from gancourse.training.averaging import running_average, settle
from gancourse.training.budget import budget, is_quick
from gancourse.training.device import device, placed
from gancourse.training.history import History, follow
from gancourse.training.loop import Step, alternate, endless, repeated
from gancourse.training.modes import evaluating, frozen
from gancourse.training.players import Players
from gancourse.training.rates import falling_rate
from gancourse.training.seeds import seeded
from gancourse.training.stopwatch import Stopwatch
from gancourse.training.threads import use_one_thread

use_one_thread()  # the one place: every lab trains through this package

__all__ = [
    "History",
    "Players",
    "Step",
    "Stopwatch",
    "adversarial",
    "alternate",
    "budget",
    "checkpoint",
    "device",
    "endless",
    "evaluating",
    "falling_rate",
    "follow",
    "frozen",
    "is_quick",
    "placed",
    "repeated",
    "running_average",
    "seeded",
    "settle",
]
