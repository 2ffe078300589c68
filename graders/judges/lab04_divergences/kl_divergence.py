"""Judges `kl_divergence`."""

from graders.judges.lab04_divergences._lab import JUDGES

JUDGE = JUDGES["kl_divergence"]
