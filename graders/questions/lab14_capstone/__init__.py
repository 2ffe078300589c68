"""Lab 14: an open lab, and one entry to it. Questions on a generator and its weights."""

EXERCISES = ("build_generator",)
"""In the order in which the notebook asks them; each is a module of this name."""
