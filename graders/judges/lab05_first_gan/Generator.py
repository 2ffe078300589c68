"""Judges `Generator`."""

from graders.judges.lab05_first_gan._lab import JUDGES

JUDGE = JUDGES["Generator"]
