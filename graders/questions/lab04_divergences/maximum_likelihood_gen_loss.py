"""Asks for `maximum_likelihood_gen_loss`: up to 80, where exp still fits into float32."""

from functools import partial

from graders.questions.kit.pure import exercise
from graders.questions.lab04_divergences.gen_logits import pose_gen_loss

EXERCISE = exercise(1, partial(pose_gen_loss, ends=(-80.0, 80.0), size=0.7))
