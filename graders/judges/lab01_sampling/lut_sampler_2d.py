"""Judges `lut_sampler_2d`."""

from graders.judges.lab01_sampling._lab import JUDGES

JUDGE = JUDGES["lut_sampler_2d"]
