"""Asks for `saturating_gen_loss`."""

from graders.questions.kit.pure import exercise
from graders.questions.lab04_divergences.gen_logits import pose_gen_loss

EXERCISE = exercise(1, pose_gen_loss)
