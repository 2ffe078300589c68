"""`show`: the live explorer where a front end is, else a still picture of where it starts."""

from collections.abc import Sequence
from typing import Any

from gancourse.explore.page.frame import framed
from gancourse.explore.scene import picture, scene
from gancourse.explore.session import Session
from gancourse.explore.state import first_state, move
from gancourse.explore.still import still
from gancourse.explore.subject import Subject
from gancourse.plots import as_html
from gancourse.training import is_quick


def show(subjects: Subject | Sequence[Subject], **start: Any) -> None:
    """Explore one generator, or several side by side under the same sliders and noise.

    subjects: all with one latent space.
    start: attributes of `State` to start from, such as seed=3, rows="digit", columns="c2".

    In quick mode and while nbgrader grades, the still picture alone is shown and no widget is
    made. Elsewhere a page without widgets shows in the explorer's place either the same picture
    or, for generators that it can draw, the explorer that needs no kernel.
    Raises ExploreError for what cannot be explored, saying what was expected.
    """
    from IPython.display import display

    stage = scene(subjects)
    state = move(stage.space, first_state(stage.space), **start)
    figure, alt = still(stage, state, picture(stage, state))
    bundle = {"text/html": as_html(figure, alt), "text/plain": f"[figure] {alt}"}
    if not is_quick():
        from gancourse.explore.view import Explorer  # it imports widgets, which take a while

        bundle["text/html"] = framed(stage.subjects, alt) or bundle["text/html"]
        bundle = dict(Explorer(Session(stage, state))._repr_mimebundle_() or {}) | bundle
    display(bundle, raw=True)
