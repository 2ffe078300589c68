"""Judges `gan_train_step`."""

from graders.judges.lab02_gan_2d._lab import JUDGES

JUDGE = JUDGES["gan_train_step"]
