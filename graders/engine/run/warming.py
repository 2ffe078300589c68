"""What a template has ready before it forks: imports, and course data that every lab asks for.

Nothing secret: what is made here is what a student's own first cells would make, from the code
and the data that every jail sees. One thread only, and no result of PyTorch with more than one,
since a fork after OpenMP has run on several threads can hang.
"""

import contextlib
import gc
import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from types import ModuleType

MODULES = ("torch", "torchvision", "matplotlib.pyplot", "IPython.core.interactiveshell")
# What labs, IPython and matplotlib import only when something is used.
LATE = (
    "anywidget",
    "encodings.idna",
    "encodings.unicode_escape",
    "importlib.readers",
    "ipywidgets",
    "IPython.core.completer",
    "IPython.core.magics",
    "IPython.core.pylabtools",
    "IPython.core.ultratb",
    "matplotlib.backends.backend_agg",
    "matplotlib.mathtext",
    "matplotlib_inline.backend_inline",
    "PIL.PngImagePlugin",
    "pygments.formatters.terminal256",
    "pygments.lexers.python",
    "pygments.styles.default",
    "safetensors.torch",
    "scipy.optimize",
    "scipy.special",
    "scipy.stats",
    "sklearn.cluster",
    "sklearn.datasets",
    "sklearn.datasets.data",
    "torch.optim",
    "torch.utils.data",
    "torchmetrics.image.fid",
)
OURS = ("graders.engine.run.worker", "graders.engine.run.cells")
# Nothing that a notebook imports.
NOT_OURS = (
    "gancourse.commands",
    "gancourse.cli",
    "gancourse.cluster",
    "gancourse.explore.codes",
    "gancourse.explore.page.__main__",
    "gancourse.explore.pretrain",
)


@contextlib.contextmanager
def importing() -> Iterator[None]:
    """Faster imports: nothing is looked over for garbage, of which imports make next to none.

    What is there afterwards is left out of all later looks too, the one at the end of the process
    included: `import torch` costs a third less.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def warm(notebooks: bool = False, exercise: str = "") -> None:
    """Import what answers need; for notebooks also what these use late, and make what they ask for.

    exercise: import for answers to this one only; what else they use, they import themselves.
    Raises ImportError for what no answer can do without.
    """
    with importing():
        if exercise:
            warm_for_one(exercise)
        else:
            warm_for_all()
        importlib.import_module("torch").set_num_threads(1)
        if notebooks:
            warm_for_notebooks()


def warm_for_one(exercise: str) -> None:
    """Import what every answer to one exercise needs."""
    from graders.exercise import find

    importlib.import_module("graders.engine.run.worker")
    find(exercise)


def warm_for_all() -> None:
    """Import what answers to all exercises need, and what many of them use."""
    import graders.questions

    for name in (*MODULES, *OURS):
        importlib.import_module(name)
    import_each(_below(graders.questions))


def warm_for_notebooks() -> None:
    """Import what labs use, and rehearse."""
    import gancourse

    import_each(LATE)
    import_each(name for name in _below(gancourse) if not name.startswith(NOT_OURS))
    rehearse()


def import_each(names: Iterable[str]) -> None:
    """Import modules; what is not installed, or is broken, is left to those who ask for it."""
    for name in names:
        with contextlib.suppress(Exception):
            importlib.import_module(name)


def _below(package: ModuleType) -> Iterator[str]:
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.", onerror=lambda _: None)
    return (module.name for module in found)


def rehearse() -> None:
    """Make what every lab asks for first: digits, their features, fonts, parts of figures."""
    from gancourse.data.digits import find_digits
    from gancourse.metrics.distance import reference_features

    digits, _ = find_digits()
    reference_features(digits)
    _draw()


def _draw() -> None:
    """A figure as students may draw one; the course's own are not drawn while grading."""
    from matplotlib.figure import Figure

    from gancourse.drafts import draft_png

    figure = Figure(layout="constrained")
    curve, picture = figure.subplots(1, 2)
    curve.semilogy([1, 2], [0.1, 2.0], marker="o", label="a")
    curve.legend()
    picture.imshow([[0, 1], [1, 0]], cmap="gray")
    picture.set_title("a digit")
    draft_png(figure)
