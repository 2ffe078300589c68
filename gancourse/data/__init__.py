"""Data sets as tensors in memory, with and without a network.

>>> digits = load_digits()
>>> for real in batches(digits.scaled(), 64):
...     ...
"""

from gancourse.data.batches import batches, labelled_batches
from gancourse.data.digits import Digits, load_digits
from gancourse.data.errors import DataError

__all__ = ["DataError", "Digits", "batches", "labelled_batches", "load_digits"]
