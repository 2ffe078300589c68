"""Judges `wgan_train_iteration`."""

from graders.judges.lab07_wgan._lab import JUDGES

JUDGE = JUDGES["wgan_train_iteration"]
