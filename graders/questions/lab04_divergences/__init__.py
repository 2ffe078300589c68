"""Lab 04: what the discriminator measures. Questions on divergences and generator losses."""

EXERCISES = (
    "kl_divergence",
    "js_divergence",
    "total_variation",
    "wasserstein_1d",
    "optimal_discriminator",
    "saturating_gen_loss",
    "non_saturating_gen_loss",
    "maximum_likelihood_gen_loss",
)
"""In the order in which the notebook asks them; each is a module of this name."""
