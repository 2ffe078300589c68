"""Judges `get_discriminator_block`."""

from graders.judges.lab05_first_gan._lab import JUDGES

JUDGE = JUDGES["get_discriminator_block"]
