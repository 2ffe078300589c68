"""Lab 02: two players in the plane. Questions on the networks, one step, the loop, and averages."""

EXERCISES = (
    "make_mlp",
    "gan_train_step",
    "train_gan",
    "update_average",
)
"""In the order in which the notebook asks them; each is a module of this name."""
