"""Judges `Critic`."""

from graders.judges.lab08_wgan_gp._lab import JUDGES

JUDGE = JUDGES["Critic"]
