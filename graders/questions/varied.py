"""What may differ from year to year: each value once, for questions, judges and notebooks.

The first value is the contract's, in the tuple stands what `gancourse variant` draws from.
`solutions/variants.toml` says where each stands in the notebooks.
"""

from typing import Any

from graders.variant import Varied

SLOPE = Varied(
    "discriminator_slope",
    0.2,
    (0.1, 0.15, 0.25, 0.3),
    (
        "05_first_gan.get_discriminator_block",
        "05_first_gan.Discriminator",
        "06_dcgan.dcgan_disc_block",
        "12_pix2pix.PatchGAN",
    ),
)
"""Of the LeakyReLU in the discriminators of digits and pictures."""
MLP_SLOPE = Varied("default_slope", 0.2, (0.1, 0.15, 0.25, 0.3), ("02_gan_2d.make_mlp",))
"""Of the networks in the plane, where none is given."""
ML_FACTOR = Varied(
    "likelihood_factor", 1, (2, 3, 4), ("04_divergences.maximum_likelihood_gen_loss",)
)
"""Of the mean exponential; Goodfellow 2016, section 3.2.4, has one half."""
SMOOTH = Varied("default_smooth", 0.1, (0.05, 0.15, 0.2, 0.25), ("06_dcgan.disc_loss_one_sided",))
LOWEST_TARGET = Varied("lowest_target", 0.7, (0.72, 0.75, 0.8), ("06_dcgan.soft_real_targets",))
LONG_PHASE = Varied("long_phase", 100, (60, 80, 120, 150), ("07_wgan.critic_steps",))
SHORT_PHASE = Varied("short_phase", 5, (4, 6, 7, 8), ("07_wgan.critic_steps",))
MATCHING_FACTOR = Varied(
    "matching_factor", 1, (2, 3, 4), ("11_semi_supervised.feature_matching_loss",)
)
"""Of the squared distance of mean features."""
LAM_CYC = Varied(
    "cycle_weight",
    10.0,
    (8.0, 12.0, 15.0, 20.0),
    ("13_cyclegan.cyclegan_gen_loss", "13_cyclegan.cyclegan_train_step"),
)
LAM_ID = Varied("identity_weight", 5.0, (2.0, 3.0, 4.0, 6.0), LAM_CYC.exercises)
"""Both where none is given."""

VARIED: tuple[Varied[Any], ...] = (
    SLOPE,
    MLP_SLOPE,
    ML_FACTOR,
    SMOOTH,
    LOWEST_TARGET,
    LONG_PHASE,
    SHORT_PHASE,
    MATCHING_FACTOR,
    LAM_CYC,
    LAM_ID,
)
