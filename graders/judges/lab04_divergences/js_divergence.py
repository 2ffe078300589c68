"""Judges `js_divergence`."""

from graders.judges.lab04_divergences._lab import JUDGES

JUDGE = JUDGES["js_divergence"]
