"""Lab 08: the gradient penalty. Questions on the penalty and on a critic made for it."""

EXERCISES = (
    "gradient_penalty",
    "Critic",
)
"""In the order in which the notebook asks them; each is a module of this name."""
