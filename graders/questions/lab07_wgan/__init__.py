"""Lab 07: a critic instead of a judge. Questions on its losses, clamp, schedule and iteration."""

EXERCISES = (
    "wgan_critic_loss",
    "wgan_gen_loss",
    "wgan_clip_weights",
    "critic_steps",
    "wgan_train_iteration",
    "diagnosis",
)
"""In the order in which the notebook asks them; each is a module of this name."""
