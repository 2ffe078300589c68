"""`show`: the live explorer where a front end is, else a still picture of where it starts."""

from collections.abc import Sequence
from typing import Any

from gancourse.explore.scene import picture, scene
from gancourse.explore.state import first_state, move
from gancourse.explore.still import still
from gancourse.explore.subject import Subject
from gancourse.plots import as_html

FALLBACK = "(In JupyterLab, the explorer appears here; this page shows its first picture.)"


def show(subjects: Subject | Sequence[Subject], **start: Any) -> None:
    """Explore one generator, or several side by side under the same sliders and noise.

    subjects: all with one latent space.
    start: attributes of `State` to start from, such as seed=3, rows="digit", columns="c2".

    Raises ExploreError for what cannot be explored, saying what was expected.
    """
    from IPython.display import display

    stage = scene(subjects)
    state = move(stage.space, first_state(stage.space), **start)
    figure, alt = still(stage, state, picture(stage, state))
    display({"text/html": as_html(figure, alt), "text/plain": f"[figure] {alt}"}, raw=True)
