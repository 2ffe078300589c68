"""A figure that is drawn anew while a training runs, in one place of the notebook."""

from collections.abc import Callable, Iterable, Iterator

from matplotlib.figure import Figure

from gancourse.plots import show
from gancourse.quick import is_quick
from gancourse.training.loop import Step


def with_figure(
    steps: Iterable[Step], every: int, draw: Callable[[Step], tuple[Figure, str]]
) -> Iterator[Step]:
    """Pass the steps on and redraw the figure at the first and then at every `every`-th step.

    In quick mode it is drawn once, at the first step.
    draw: takes the step, returns a figure and its alt text.
    """
    from IPython.display import display

    handle = display({"text/plain": "The figure comes here."}, raw=True, display_id=True)
    for step in steps:
        if step.number == 1 or (step.number % every == 0 and not is_quick()):
            figure, alt = draw(step)
            show(figure, alt, handle)
        yield step
