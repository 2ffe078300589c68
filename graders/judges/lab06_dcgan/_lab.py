"""Lab 06: judges of blocks, initialisation and the stabilisers of training."""

from typing import Any

import numpy as np

from graders.judges.kit.formula_slips import Slip
from graders.judges.kit.pure import Group, Pure
from graders.judges.lab06_dcgan import conv_blocks
from graders.judges.lab06_dcgan.draws import judge_init, judge_instance_noise, judge_targets

Array = np.ndarray


def bce(logits: Array, target: float) -> float:
    """Mean binary cross-entropy with logits, stable."""
    return float((np.logaddexp(0.0, logits) - target * logits).mean())


def one_sided(real_logits: Array, fake_logits: Array, smooth: float = 0.1) -> Any:
    """(BCE(real, 1 - smooth) + BCE(fake, 0)) / 2; Salimans et al. 2016, section 3.4."""
    return (bce(real_logits, 1 - smooth) + bce(fake_logits, 0.0)) / 2


SLIPS = (
    Slip(
        "The two terms are added: average them.",
        lambda r, f, smooth=0.1: 2 * one_sided(r, f, smooth),
    ),
    Slip("The real targets are not smoothed.", lambda r, f, smooth=0.1: one_sided(r, f, 0.0)),
    Slip(
        "Both sides are smoothed; fakes keep target 0.",
        lambda r, f, smooth=0.1: (bce(r, 1 - smooth) + bce(f, smooth)) / 2,
    ),
    Slip(
        "The fakes are smoothed, not the real images.",
        lambda r, f, smooth=0.1: (bce(r, 1.0) + bce(f, smooth)) / 2,
    ),
    Slip(
        "Real images have target `smooth`; it should be 1 - smooth.",
        lambda r, f, smooth=0.1: (bce(r, smooth) + bce(f, 0.0)) / 2,
    ),
    Slip("smooth is 0.1 whatever is handed over.", lambda r, f, smooth=0.1: one_sided(r, f, 0.1)),
    Slip("Only the term on real images is there.", lambda r, f, smooth=0.1: bce(r, 1 - smooth)),
    Slip("Only the term on fakes is there.", lambda r, f, smooth=0.1: bce(f, 0.0)),
    Slip(
        "The targets are exchanged: fakes are 0, real images 1 - smooth.",
        lambda r, f, smooth=0.1: (bce(r, 0.0) + bce(f, 1 - smooth)) / 2,
    ),
    Slip(
        "Targets are smoothed towards one half: 1 - smooth, not 1 - smooth / 2.",
        lambda r, f, smooth=0.1: (bce(r, 1 - smooth / 2) + bce(f, smooth / 2)) / 2,
    ),
    Slip(
        "Targets are smoothed towards one half: 1 - smooth, not 1 - smooth / 2.",
        lambda r, f, smooth=0.1: (bce(r, 1 - smooth / 2) + bce(f, 0.0)) / 2,
    ),
    Slip(
        "Real and fake logits are averaged as one batch; average the two terms.",
        lambda r, f, smooth=0.1: (
            (bce(r, 1 - smooth) * r.size + bce(f, 0.0) * f.size) / (r.size + f.size)
        ),
    ),
    Slip(
        "Sums instead of means.",
        lambda r, f, smooth=0.1: (bce(r, 1 - smooth) * r.size + bce(f, 0.0) * f.size) / 2,
    ),
    Slip(
        "The targets grow above 1: 1 - smooth, not 1 + smooth.",
        lambda r, f, smooth=0.1: one_sided(r, f, -smooth),
    ),
    Slip(
        "The loss is scaled by 1 - smooth; the target is what is smoothed.",
        lambda r, f, smooth=0.1: ((1 - smooth) * bce(r, 1.0) + bce(f, 0.0)) / 2,
    ),
)

JUDGES = {
    "dcgan_gen_block": conv_blocks.judge_generator,
    "dcgan_disc_block": conv_blocks.judge_discriminator,
    "dcgan_weights_init": judge_init,
    "soft_real_targets": judge_targets,
    "disc_loss_one_sided": Pure(
        one_sided,
        (
            Group("usual", "smooth given"),
            Group("default", "the default smooth=0.1", "smooth is 0.1 by default.", weight=1.0),
            Group("none", "smooth=0 is the plain loss", weight=1.0),
            Group("extreme", "logits up to ±100", "Hand raw logits to BCE-with-logits."),
        ),
        SLIPS,
    ),
    "instance_noise": judge_instance_noise,
}
