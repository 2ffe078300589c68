"""Lab 01: sampling from a picture. Questions on two samplers and on mode coverage."""

EXERCISES = (
    "sampler_1d",
    "lut_sampler_2d",
    "mode_coverage",
)
"""In the order in which the notebook asks them; each is a module of this name."""
