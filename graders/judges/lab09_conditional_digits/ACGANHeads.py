"""Judges `ACGANHeads`."""

from graders.judges.lab09_conditional_digits._lab import JUDGES

JUDGE = JUDGES["ACGANHeads"]
