"""`show`: the live explorer where a front end is, else a still picture of where it starts."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from gancourse.explore.page.frame import framed
from gancourse.explore.scene import picture, scene
from gancourse.explore.session import Session
from gancourse.explore.state import first_state, move
from gancourse.explore.still import still
from gancourse.explore.subject import Subject
from gancourse.plots import as_html
from gancourse.training import is_quick

QUICK = "In quick mode, and while work is graded, this picture stands for the live explorer."


def show(subjects: Subject | Sequence[Subject], **start: Any) -> None:
    """Explore one generator, or several side by side under the same sliders and noise.

    subjects: all with one latent space.
    start: attributes of `State` to start from, such as seed=3, rows="digit", columns="c2".

    In quick mode and while nbgrader grades, the still picture alone is shown and no widget is
    made. Elsewhere a page without widgets shows in the explorer's place either the same picture
    or, for generators that it can draw, the explorer that needs no kernel.
    Raises ExploreError for what cannot be explored, saying what was expected.
    """
    stage = scene(subjects)
    state = move(stage.space, first_state(stage.space), **start)
    figure, alt = still(stage, state, picture(stage, state))
    if is_quick():
        html = f"{as_html(figure, alt)}<p>{QUICK}</p>"
        _display({"text/html": html, "text/plain": f"[figure] {alt}\n{QUICK}"})
        return
    from gancourse.explore.view import Explorer  # it imports widgets, which take a while

    # Two outputs: a page made of this notebook shows the first and leaves the widget out, and in
    # JupyterLab the widget hides the first.
    place = f"explorer-{uuid4().hex}"
    html = framed(stage.subjects, alt) or as_html(figure, alt)
    _display({"text/html": f'<div id="{place}">{html}</div>', "text/plain": f"[figure] {alt}"})
    live = dict(Explorer(Session(stage, state), place)._repr_mimebundle_() or {})
    _display(live | {"text/plain": "(In JupyterLab, the live explorer appears here.)"})


def _display(bundle: dict[str, Any]) -> None:
    from IPython.display import display

    display(bundle, raw=True)
