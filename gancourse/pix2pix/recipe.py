"""What a training on pairs is made of, besides its networks, its pairs and its seed."""

from dataclasses import dataclass

from gancourse.training import falling_rate


@dataclass(frozen=True)
class Recipe:
    """Sizes and rates.

    Attributes:
        batch: pairs a turn.
        rate: Adam's learning rate for the generator.
        disc_rate: the discriminator's.
        beta1: Adam's first momentum.
        steady: share of the run at the full rates; from there they fall in a line to 0.
    """

    batch: int = 32
    rate: float = 2e-3
    disc_rate: float = 1e-3
    beta1: float = 0.5
    steady: float = 0.5

    def share_of_rate(self, turn: int, turns: int) -> float:
        """What the rates are multiplied by at a turn, counted from 1."""
        return falling_rate(turn, turns, self.steady)
