"""Asks for `improved_gan_d_loss`: batches of three sizes, K logits; the fakes' is 0."""

from functools import partial

from graders.questions.kit.pure import exercise
from graders.questions.lab11_semi_supervised.batches import pose_three

EXERCISE = exercise(4, partial(pose_three, extra=0))
