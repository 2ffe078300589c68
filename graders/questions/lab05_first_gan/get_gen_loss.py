"""Asks for `get_gen_loss`: what it gives, and its gradient to the generator."""

from functools import partial
from typing import Any

from graders.exercise import Exercise
from graders.plain import Plain
from graders.questions.kit.steps import Stage, observe
from graders.questions.lab05_first_gan import losses
from graders.questions.lab05_first_gan.losses import USES, border, pose_losses


def without_real(answer: Any) -> losses.LossOf:
    """The answer, for a caller that hands over real images as well."""
    return lambda gen, disc, criterion, real, *sizes: answer(gen, disc, criterion, *sizes)


def call(answer: Any, stage: Stage) -> Any:
    """`get_gen_loss(gen, disc, criterion, num_images, z_dim, device)`."""
    return losses.call(without_real(answer), stage)


def look(answer: Any, questions: Plain) -> Plain:
    """Called without the real images."""
    also = {"device": lambda answer: losses.device(without_real(answer))}
    return observe(answer, questions, call, also)


EXERCISE = Exercise(3, partial(pose_losses, holds=("gen",), each=False), look, border, USES)
