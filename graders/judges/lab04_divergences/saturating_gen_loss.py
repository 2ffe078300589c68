"""Judges `saturating_gen_loss`."""

from graders.judges.lab04_divergences._lab import JUDGES

JUDGE = JUDGES["saturating_gen_loss"]
