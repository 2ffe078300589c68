"""The judges of lab 05, the first GAN."""

from graders.judges.noise import judge_noise

JUDGES = {
    "get_noise": judge_noise,
}
