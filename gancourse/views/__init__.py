"""What a learner sees while something runs: progress, live figures, figures with sliders."""

from gancourse.views.live import with_figure
from gancourse.views.progress import with_progress
from gancourse.views.reel import Reel
from gancourse.views.sliders import Buttons, Line, Slider, sliders

__all__ = ["Buttons", "Line", "Reel", "Slider", "sliders", "with_figure", "with_progress"]
