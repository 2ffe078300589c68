"""Judges `cond_disc_input`."""

from graders.judges.lab09_conditional_digits._lab import JUDGES

JUDGE = JUDGES["cond_disc_input"]
