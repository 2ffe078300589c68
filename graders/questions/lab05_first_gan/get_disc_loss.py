"""Asks for `get_disc_loss`."""

from graders.exercise import Exercise
from graders.questions.lab05_first_gan.adversarial import (
    USES,
    border,
    observe_disc_loss,
    pose_disc_loss,
)

EXERCISE = Exercise(4, pose_disc_loss, observe_disc_loss, border, USES)
