"""The exercises of lab 05, the first GAN: who poses, who observes, how many points."""

EXERCISES = (
    "get_generator_block",
    "Generator",
    "get_noise",
    "get_discriminator_block",
    "Discriminator",
    "get_disc_loss",
    "get_gen_loss",
    "discriminator_update",
    "generator_update",
    "train_epoch",
    "diagnosis",
)
"""In the order in which the notebook asks them; each is a module of this name."""
