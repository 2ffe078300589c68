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
    ("05_first_gan.get_discriminator_block", "05_first_gan.Discriminator"),
)
"""Of the LeakyReLU in a discriminator's block."""

VARIED: tuple[Varied[Any], ...] = (SLOPE,)
