"""Lab 13: from picture to picture without pairs. Questions on losses, a pool and a step."""

EXERCISES = ("cyclegan_disc_loss", "cyclegan_gen_loss", "cyclegan_train_step", "ImagePool")
"""In the order in which the notebook asks them; each is a module of this name."""
