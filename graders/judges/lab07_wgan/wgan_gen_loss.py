"""Judges `wgan_gen_loss`."""

from graders.judges.lab07_wgan._lab import JUDGES

JUDGE = JUDGES["wgan_gen_loss"]
