"""Lab 06: the DCGAN rules. Questions on blocks, initialisation and the stabilisers of training."""

EXERCISES = (
    "dcgan_gen_block",
    "dcgan_disc_block",
    "dcgan_weights_init",
    "soft_real_targets",
    "disc_loss_one_sided",
    "instance_noise",
    "diagnosis",
)
"""In the order in which the notebook asks them; each is a module of this name."""
