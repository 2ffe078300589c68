"""Asks for `get_gen_loss`."""

from graders.exercise import Exercise
from graders.questions.lab05_first_gan.adversarial import (
    USES,
    border,
    observe_gen_loss,
    pose_losses,
)

EXERCISE = Exercise(3, pose_losses, observe_gen_loss, border, USES)
