"""Lab 01: sampling from a picture. Questions on the sampler and on mode coverage."""

EXERCISES = (
    "lut_sampler_2d",
    "mode_coverage",
)
"""In the order in which the notebook asks them; each is a module of this name."""
