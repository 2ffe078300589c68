"""Judges `instance_noise`."""

from graders.judges.lab06_dcgan._lab import JUDGES

JUDGE = JUDGES["instance_noise"]
