"""The exercises of lab 05, the first GAN: who poses, who observes, how many points."""

from graders.exercise import Exercise
from graders.questions.adversarial import observe_disc_loss, observe_gen_loss, pose_losses
from graders.questions.noise import observe_noise, pose_noise

EXERCISES = {
    "get_noise": Exercise(2, pose_noise, observe_noise),
    "get_disc_loss": Exercise(3, pose_losses, observe_disc_loss, ("get_noise",)),
    "get_gen_loss": Exercise(2, pose_losses, observe_gen_loss, ("get_noise",)),
}
