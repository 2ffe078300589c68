"""Judges `generator_update`."""

from graders.judges.lab05_first_gan._lab import JUDGES

JUDGE = JUDGES["generator_update"]
