"""Judges `disc_loss_one_sided`: one-sided label smoothing, Salimans et al. 2016, section 3.4."""

from typing import Any

import numpy as np

from graders.judges.kit.classifying import bce
from graders.judges.kit.pure import Group, Pure, Slip
from graders.questions.varied import SMOOTH

Array = np.ndarray
USUAL = SMOOTH.now
RAW = "Hand raw logits to BCE-with-logits: the logarithm of a sigmoid is lost far out."


def one_sided(real_logits: Array, fake_logits: Array, smooth: float = USUAL) -> Any:
    """(BCE(real, 1 - smooth) + BCE(fake, 0)) / 2."""
    return (bce(real_logits, 1 - smooth) + bce(fake_logits, 0.0)) / 2


SLIPS = (
    Slip(
        "The two terms are added: average them.",
        lambda r, f, smooth=USUAL: 2 * one_sided(r, f, smooth),
    ),
    Slip("The real targets are not smoothed.", lambda r, f, smooth=USUAL: one_sided(r, f, 0.0)),
    Slip(
        "Both sides are smoothed; fakes keep target 0.",
        lambda r, f, smooth=USUAL: (bce(r, 1 - smooth) + bce(f, smooth)) / 2,
    ),
    Slip(
        "The fakes are smoothed, not the real images.",
        lambda r, f, smooth=USUAL: (bce(r, 1.0) + bce(f, smooth)) / 2,
    ),
    Slip(
        "Real images have target `smooth`; it should be 1 - smooth.",
        lambda r, f, smooth=USUAL: (bce(r, smooth) + bce(f, 0.0)) / 2,
    ),
    Slip(
        f"smooth is {USUAL:g} whatever is handed over.",
        lambda r, f, smooth=USUAL: one_sided(r, f, USUAL),
    ),
    Slip("Only the term on real images is there.", lambda r, f, smooth=USUAL: bce(r, 1 - smooth)),
    Slip("Only the term on fakes is there.", lambda r, f, smooth=USUAL: bce(f, 0.0)),
    Slip(
        "The targets are exchanged: fakes are 0, real images 1 - smooth.",
        lambda r, f, smooth=USUAL: (bce(r, 0.0) + bce(f, 1 - smooth)) / 2,
    ),
    Slip(
        "Targets are smoothed towards one half: 1 - smooth, not 1 - smooth / 2.",
        lambda r, f, smooth=USUAL: (bce(r, 1 - smooth / 2) + bce(f, smooth / 2)) / 2,
    ),
    Slip(
        "Targets are smoothed towards one half: 1 - smooth, not 1 - smooth / 2.",
        lambda r, f, smooth=USUAL: (bce(r, 1 - smooth / 2) + bce(f, 0.0)) / 2,
    ),
    Slip(
        "Real and fake logits are averaged as one batch; average the two terms.",
        lambda r, f, smooth=USUAL: (
            (bce(r, 1 - smooth) * r.size + bce(f, 0.0) * f.size) / (r.size + f.size)
        ),
    ),
    Slip(
        "Sums instead of means.",
        lambda r, f, smooth=USUAL: (bce(r, 1 - smooth) * r.size + bce(f, 0.0) * f.size) / 2,
    ),
    Slip(
        "The targets grow above 1: 1 - smooth, not 1 + smooth.",
        lambda r, f, smooth=USUAL: one_sided(r, f, -smooth),
    ),
    Slip(
        "The loss is scaled by 1 - smooth; the target is what is smoothed.",
        lambda r, f, smooth=USUAL: ((1 - smooth) * bce(r, 1.0) + bce(f, 0.0)) / 2,
    ),
)

JUDGE = Pure(
    one_sided,
    (
        Group("usual", "smooth given"),
        Group("sizes", "batches of every pair of sizes", "Each half is a mean of its own."),
        Group(
            "default",
            f"the default smooth={USUAL:g}",
            f"smooth is {USUAL:g} by default.",
            weight=1.0,
        ),
        Group("none", "smooth=0 is the plain loss", weight=1.0),
        Group("ladder", "lone logits, one after another", RAW),
        Group("extreme", "logits up to ±100", RAW),
    ),
    SLIPS,
)
