"""Data sets as tensors in memory, with and without a network.

>>> digits = load_digits()
>>> for real in batches(digits.scaled(), 64):
...     ...
"""

from gancourse.data.batches import batches, draws, labelled_batches, labelled_draws
from gancourse.data.digits import Digits, load_digits
from gancourse.data.errors import DataError
from gancourse.data.pen import Look, Strokes, redraw, strokes_of
from gancourse.data.pictures import Pictures, load_colour, load_fashion
from gancourse.data.procedural import Factors, draw_digits, procedural_digits

__all__ = [
    "DataError",
    "Digits",
    "Factors",
    "Look",
    "Pictures",
    "Strokes",
    "batches",
    "draw_digits",
    "draws",
    "labelled_batches",
    "labelled_draws",
    "load_colour",
    "load_digits",
    "load_fashion",
    "procedural_digits",
    "redraw",
    "strokes_of",
]
