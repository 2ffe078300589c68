"""The exercises of lab 15, the clinic: twelve faults to name, twelve lines to repair."""

EXERCISES = ("diagnose", "repairs")
"""In the order in which the notebook asks them; each is a module of this name."""
