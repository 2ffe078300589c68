"""Judges `dcgan_gen_block`."""

from graders.judges.lab06_dcgan._lab import JUDGES

JUDGE = JUDGES["dcgan_gen_block"]
