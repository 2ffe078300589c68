"""The exercises of lab 05, the first GAN: who poses, who observes, how many points."""

from functools import partial

from graders.exercise import Exercise
from graders.questions.kit import dense
from graders.questions.kit.noise import observe_noise, pose_noise
from graders.questions.lab05_first_gan.adversarial import (
    observe_disc_loss,
    observe_gen_loss,
    pose_losses,
)
from graders.questions.lab05_first_gan.updates import observe_update, pose_update

_gen_block = partial(dense.observe_block, name="get_generator_block")
_disc_block = partial(dense.observe_block, name="get_discriminator_block")

EXERCISES = {
    "get_generator_block": Exercise(2, dense.pose_block, _gen_block),
    "Generator": Exercise(3, dense.pose_net, dense.observe_generator),
    "get_noise": Exercise(1, pose_noise, observe_noise),
    "get_discriminator_block": Exercise(1, dense.pose_block, _disc_block),
    "Discriminator": Exercise(3, dense.pose_net, dense.observe_discriminator),
    "get_disc_loss": Exercise(4, pose_losses, observe_disc_loss),
    "get_gen_loss": Exercise(3, pose_losses, observe_gen_loss),
    "generator_update": Exercise(3, pose_update, observe_update),
}
