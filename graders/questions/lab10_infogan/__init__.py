"""Lab 10: codes that mean something. Questions on codes, the information bound and the heads."""

EXERCISES = (
    "infogan_sample_code",
    "infogan_mi_loss",
    "InfoGANHeads",
)
"""In the order in which the notebook asks them; each is a module of this name."""
