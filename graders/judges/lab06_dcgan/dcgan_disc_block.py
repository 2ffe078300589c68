"""Judges `dcgan_disc_block`."""

from graders.judges.lab06_dcgan._lab import JUDGES

JUDGE = JUDGES["dcgan_disc_block"]
