"""Judges `acgan_g_loss`."""

from graders.judges.lab09_conditional_digits._lab import JUDGES

JUDGE = JUDGES["acgan_g_loss"]
