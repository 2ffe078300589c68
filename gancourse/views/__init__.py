"""What a learner sees: progress, live figures, sliders, results, and their own guesses."""

from gancourse.views.guess import your_guess
from gancourse.views.live import with_figure
from gancourse.views.progress import with_progress
from gancourse.views.reel import Reel
from gancourse.views.results import results
from gancourse.views.sliders import Buttons, Line, Slider, sliders

__all__ = [
    "Buttons",
    "Line",
    "Reel",
    "Slider",
    "results",
    "sliders",
    "with_figure",
    "with_progress",
    "your_guess",
]
