"""Judges `soft_real_targets`."""

from graders.judges.lab06_dcgan._lab import JUDGES

JUDGE = JUDGES["soft_real_targets"]
