"""Judges `get_noise`."""

from graders.judges.lab05_first_gan._lab import JUDGES

JUDGE = JUDGES["get_noise"]
