"""Lab 09: choosing what is drawn. Questions on label planes, ACGAN's losses and heads, accuracy."""

EXERCISES = (
    "cond_disc_input",
    "acgan_d_loss",
    "acgan_g_loss",
    "ACGANHeads",
    "conditional_accuracy",
)
"""In the order in which the notebook asks them; each is a module of this name."""
