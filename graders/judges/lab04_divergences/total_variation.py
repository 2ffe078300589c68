"""Judges `total_variation`."""

from graders.judges.lab04_divergences._lab import JUDGES

JUDGE = JUDGES["total_variation"]
