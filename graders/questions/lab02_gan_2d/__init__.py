"""Lab 02: two players in the plane. Questions on one full training step."""

EXERCISES = ("gan_train_step",)
"""In the order in which the notebook asks them; each is a module of this name."""
