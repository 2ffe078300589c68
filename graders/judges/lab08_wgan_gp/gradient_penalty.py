"""Judges `gradient_penalty`."""

from graders.judges.lab08_wgan_gp._lab import JUDGES

JUDGE = JUDGES["gradient_penalty"]
