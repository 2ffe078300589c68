"""Judges `wasserstein_1d`."""

from graders.judges.lab04_divergences._lab import JUDGES

JUDGE = JUDGES["wasserstein_1d"]
