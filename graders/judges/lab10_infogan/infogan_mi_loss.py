"""Judges `infogan_mi_loss`."""

from graders.judges.lab10_infogan._lab import JUDGES

JUDGE = JUDGES["infogan_mi_loss"]
