"""The judges of lab 05, the first GAN."""

from graders.judges.kit import dense
from graders.judges.lab05_first_gan.adversarial import judge_disc_loss, judge_gen_loss
from graders.judges.lab05_first_gan.noise import judge_noise
from graders.judges.lab05_first_gan.updates import judge_update

JUDGES = {
    "get_generator_block": dense.judge_generator_block,
    "Generator": dense.judge_generator,
    "get_noise": judge_noise,
    "get_discriminator_block": dense.judge_discriminator_block,
    "Discriminator": dense.judge_discriminator,
    "get_disc_loss": judge_disc_loss,
    "get_gen_loss": judge_gen_loss,
    "generator_update": judge_update,
}
