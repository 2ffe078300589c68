"""The exercises of lab 05, the first GAN: who poses, who observes, how many points."""

from graders.exercise import Exercise
from graders.questions.kit.noise import observe_noise, pose_noise
from graders.questions.lab05_first_gan.adversarial import (
    observe_disc_loss,
    observe_gen_loss,
    pose_losses,
)

EXERCISES = {
    "get_noise": Exercise(1, pose_noise, observe_noise),
    "get_disc_loss": Exercise(4, pose_losses, observe_disc_loss),
    "get_gen_loss": Exercise(3, pose_losses, observe_gen_loss),
}
