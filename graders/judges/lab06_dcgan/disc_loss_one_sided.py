"""Judges `disc_loss_one_sided`."""

from graders.judges.lab06_dcgan._lab import JUDGES

JUDGE = JUDGES["disc_loss_one_sided"]
