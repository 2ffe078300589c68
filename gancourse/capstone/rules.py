"""What an entry to the capstone may use, and the floors that it is held to.

Floors hold for scikit-learn's enlarged digits, for 3,000 images. `benchmarks/capstone_entries.py`
measures what they were set by: 1,000 steps of a small DCGAN reach all of them, 200 do not.
"""

from dataclasses import dataclass

WEIGHTS = "weights.safetensors"
MOST_BYTES = 4 * 2**20
MOST_LATENT = 4096
IMAGES = 3000
CPU_SECONDS = 600
"""Of all training that went into an entry: a rule that is declared and logged, not enforced."""


@dataclass(frozen=True)
class Floor:
    """One bound. measure: a field of `Measures`; most: whether the bound is one from above."""

    measure: str
    words: str
    bound: float
    most: bool

    def met(self, value: float) -> bool:
        """Whether a value is on the right side; nan is on neither."""
        return value <= self.bound if self.most else value >= self.bound


FLOORS = (
    Floor("distance", "a Fréchet distance of at most 90", 90.0, True),
    Floor("distance", "a Fréchet distance of at most 45", 45.0, True),
    Floor("classes", "all ten digits, each in 2 % of the images or more", 10, False),
    Floor("recall", "a recall of 0.5 or more", 0.5, False),
    Floor("copies", "at most a tenth of images that are nearly those of the data", 0.1, True),
)
"""Ordered as they are judged."""
