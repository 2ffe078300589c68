"""Judges `optimal_discriminator`."""

from graders.judges.lab04_divergences._lab import JUDGES

JUDGE = JUDGES["optimal_discriminator"]
