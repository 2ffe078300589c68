"""Judges `cond_points`."""

from graders.judges.lab03_conditional_2d._lab import JUDGES

JUDGE = JUDGES["cond_points"]
