"""What a template has ready before it forks: imports, and course data that every lab asks for.

Nothing secret: what is made here is what a student's own first cells would make, from the code
and the data that every jail sees. One thread only, and no result of PyTorch with more than one,
since a fork after OpenMP has run on several threads can hang.
"""

import contextlib
import ctypes
import gc
import importlib
import pkgutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
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
OURS = ("graders.engine.worker", "graders.engine.cells")
# Nothing that a notebook imports.
NOT_OURS = ("gancourse.commands", "gancourse.cli", "gancourse.explore.pretrain")


def warm(notebooks: bool) -> None:
    """Import what answers need; for notebooks also what these use late, and make what they ask for.

    Raises ImportError for what no answer can do without.
    """
    import graders.questions

    for name in (*MODULES, *OURS):
        importlib.import_module(name)
    import_each(_below(graders.questions))
    importlib.import_module("torch").set_num_threads(1)
    if notebooks:
        warm_for_notebooks()
    gc.collect()
    gc.freeze()
    if notebooks:
        use_huge_pages()


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
    from gancourse import plots
    from gancourse.data.digits import find_digits
    from gancourse.metrics.distance import reference_features

    digits, _ = find_digits()
    reference_features(digits)
    plots.as_html(plots.curves([1, 2], {"a": {"b": [0.1, 2.0]}, "c": {}}, log=True), "curves")
    plots.as_html(plots.grids({"digits": digits.images[:10]}), "digits")


HUGE_PAGE = 2 * 2**20
MADV_COLLAPSE = 25


def use_huge_pages() -> None:
    """Put the memory of this process into huge pages, where the kernel can (Linux 6.1).

    A fork copies one entry a page: with 500 MB in small ones it takes three times as long. What
    a fork writes to is still copied by small pages.
    """
    if not sys.platform.startswith("linux"):
        return
    libc = ctypes.CDLL(None)
    for line in Path("/proc/self/maps").read_text().splitlines():
        span, access, _, _, inode, *name = line.split(maxsplit=5)
        if "w" not in access or inode != "0" or (name and name != ["[heap]"]):
            continue
        first, last = (int(place, 16) // HUGE_PAGE for place in span.split("-"))
        if (count := last - first - 1) > 0:
            start, size = (first + 1) * HUGE_PAGE, count * HUGE_PAGE
            libc.madvise(ctypes.c_void_p(start), ctypes.c_size_t(size), MADV_COLLAPSE)
