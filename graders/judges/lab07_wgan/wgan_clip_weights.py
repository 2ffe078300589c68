"""Judges `wgan_clip_weights`."""

from graders.judges.lab07_wgan._lab import JUDGES

JUDGE = JUDGES["wgan_clip_weights"]
