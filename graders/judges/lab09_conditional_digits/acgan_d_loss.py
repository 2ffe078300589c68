"""Judges `acgan_d_loss`."""

from graders.judges.lab09_conditional_digits._lab import JUDGES

JUDGE = JUDGES["acgan_d_loss"]
