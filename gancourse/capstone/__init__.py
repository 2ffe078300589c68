"""The capstone's rules and its measures: what an entry may use, and what it is scored on.

All in NumPy, so that the grader, which holds no PyTorch, and the notebook measure alike.
"""

from gancourse.capstone.measures import Measures, measure
from gancourse.capstone.rules import (
    CPU_SECONDS,
    FLOORS,
    IMAGES,
    MOST_BYTES,
    MOST_LATENT,
    WEIGHTS,
    Floor,
)

__all__ = [
    "CPU_SECONDS",
    "FLOORS",
    "IMAGES",
    "MOST_BYTES",
    "MOST_LATENT",
    "WEIGHTS",
    "Floor",
    "Measures",
    "measure",
]
