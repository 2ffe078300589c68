"""Judges `non_saturating_gen_loss`."""

from graders.judges.lab04_divergences._lab import JUDGES

JUDGE = JUDGES["non_saturating_gen_loss"]
