"""Judges `get_gen_loss`."""

from graders.judges.lab05_first_gan._lab import JUDGES

JUDGE = JUDGES["get_gen_loss"]
