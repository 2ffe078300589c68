"""Lab 10: codes that mean something. Questions on codes, the bound, the heads, measures."""

EXERCISES = (
    "mutual_information",
    "infogan_sample_code",
    "infogan_mi_loss",
    "InfoGANHeads",
    "code_effect",
    "consistency_loss",
)
"""In the order in which the notebook asks them; each is a module of this name."""
