"""Lab 11: learning from few labels. Questions on the semi-supervised losses of one network."""

EXERCISES = (
    "sgan_d_loss",
    "predict_class",
    "semi_supervised_step",
    "feature_matching_loss",
    "improved_gan_d_loss",
    "catgan_d_loss",
    "catgan_g_loss",
)
"""In the order in which the notebook asks them; each is a module of this name."""
