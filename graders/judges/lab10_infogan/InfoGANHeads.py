"""Judges `InfoGANHeads`."""

from graders.judges.lab10_infogan._lab import JUDGES

JUDGE = JUDGES["InfoGANHeads"]
