"""The exercises of lab 05, the first GAN: who poses, who observes, how many points."""

from graders.exercise import Exercise, StandIn
from graders.questions.lab05_first_gan.adversarial import (
    from_pool,
    observe_disc_loss,
    observe_gen_loss,
    pose_losses,
    pose_pool,
)

_USES = {"get_noise": StandIn(pose_pool, from_pool)}

EXERCISES = {
    "get_disc_loss": Exercise(4, pose_losses, observe_disc_loss, uses=_USES),
    "get_gen_loss": Exercise(3, pose_losses, observe_gen_loss, uses=_USES),
}
