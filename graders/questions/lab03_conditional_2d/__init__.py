"""Lab 03: conditioning in the plane. Questions on joining labels, one step, and a metric."""

EXERCISES = (
    "cond_gen_input",
    "cond_points",
    "conditional_train_step",
    "own_class_miss",
)
"""In the order in which the notebook asks them; each is a module of this name."""
