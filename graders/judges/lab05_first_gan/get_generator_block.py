"""Judges `get_generator_block`."""

from graders.judges.lab05_first_gan._lab import JUDGES

JUDGE = JUDGES["get_generator_block"]
