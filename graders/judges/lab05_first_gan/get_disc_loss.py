"""Judges `get_disc_loss`."""

from graders.judges.lab05_first_gan.adversarial import judge_disc_loss

JUDGE = judge_disc_loss
