"""Asks for `get_disc_loss`: what it gives, and its gradient to both players."""

from functools import partial
from typing import Any

from graders.exercise import Exercise
from graders.plain import Plain
from graders.questions.kit.steps import observe
from graders.questions.lab05_first_gan.losses import USES, border, call, device, pose_losses


def look(answer: Any, questions: Plain) -> Plain:
    """Called as it is written."""
    return observe(answer, questions, call, {"device": device})


EXERCISE = Exercise(4, partial(pose_losses, holds=("gen", "disc"), each=True), look, border, USES)
