"""Lab 03: conditioning in the plane. Questions on joining labels to both players' inputs."""

EXERCISES = (
    "cond_gen_input",
    "cond_points",
)
"""In the order in which the notebook asks them; each is a module of this name."""
