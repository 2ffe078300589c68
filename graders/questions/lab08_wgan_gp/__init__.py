"""Lab 08: the gradient penalty. Questions on it, a critic made for it, its step and slopes."""

EXERCISES = (
    "gradient_penalty",
    "Critic",
    "critic_update",
    "slopes",
    "diagnosis",
)
"""In the order in which the notebook asks them; each is a module of this name."""
