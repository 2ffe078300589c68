"""The judges of lab 05, the first GAN."""

from graders.judges.lab05_first_gan.adversarial import judge_disc_loss, judge_gen_loss

JUDGES = {
    "get_disc_loss": judge_disc_loss,
    "get_gen_loss": judge_gen_loss,
}
