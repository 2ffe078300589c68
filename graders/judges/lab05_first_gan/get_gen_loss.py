"""Judges `get_gen_loss`."""

from graders.judges.lab05_first_gan.adversarial import judge_gen_loss

JUDGE = judge_gen_loss
