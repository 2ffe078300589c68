"""Judges `catgan_g_loss`: Springenberg 2016, equation 8, to be minimised."""

import numpy as np

from graders.judges.kit.classifying import mixed
from graders.judges.kit.pure import Group, Pure, Slip
from graders.judges.lab11_semi_supervised.entropies import SHARED_HINT, spread, sure
from graders.judges.lab11_semi_supervised.losses import catgan_g_loss

JUDGE = Pure(
    catgan_g_loss,
    (
        Group("usual", "batches of every size"),
        Group("classes", "two classes, many, one"),
        Group("extreme", "logits up to ±100", SHARED_HINT),
    ),
    (
        Slip(
            "The loss is divided by log K: entropies are in nats.",
            lambda f: catgan_g_loss(f) / np.log(max(f.shape[1], 2)),
        ),
        *mixed((sure("the fakes"), spread("the fakes")), lambda s, h: lambda f: s(f) - h(f)),
    ),
    looked=6,
)
