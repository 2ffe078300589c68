"""Judges `dcgan_weights_init`."""

from graders.judges.lab06_dcgan._lab import JUDGES

JUDGE = JUDGES["dcgan_weights_init"]
