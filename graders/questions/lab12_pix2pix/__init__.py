"""Lab 12: from picture to picture, in pairs. Questions on two networks, two losses and a step."""

EXERCISES = ("UNet", "PatchGAN", "pix2pix_gen_loss", "pix2pix_disc_loss", "pix2pix_train_step")
"""In the order in which the notebook asks them; each is a module of this name."""

BASES = (4, 8, 12)
"""A network of a larger one has more parameters."""
