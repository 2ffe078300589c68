"""Lab 06: judges of blocks, initialisation and the stabilisers of training."""

from graders.judges.lab06_dcgan.draws import judge_init, judge_instance_noise, judge_targets

JUDGES = {
    "dcgan_weights_init": judge_init,
    "soft_real_targets": judge_targets,
    "instance_noise": judge_instance_noise,
}
