"""Judges `mode_coverage`."""

from graders.judges.lab01_sampling._lab import JUDGES

JUDGE = JUDGES["mode_coverage"]
