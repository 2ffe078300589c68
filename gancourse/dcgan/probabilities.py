"""The losses of a GAN as many older programs have them: on probabilities, with a small epsilon.

The epsilon keeps the logarithm finite, and with it the loss: no more than -log(1e-12) = 27.63.
It does not keep the gradient, which dies below that.
"""

import torch
from torch import Tensor

EPSILON = 1e-12


def careful_log(probability: Tensor) -> Tensor:
    """log(p + 1e-12) for probabilities in [0, 1], elementwise; -27.63 at 0."""
    return torch.log(probability + EPSILON)


def disc_loss(real_logits: Tensor, fake_logits: Tensor) -> Tensor:
    """The discriminator's loss of logits (n, 1) by way of their sigmoid, a scalar."""
    real, fake = real_logits.sigmoid(), fake_logits.sigmoid()
    return -(careful_log(real).mean() + careful_log(1 - fake).mean()) / 2


def gen_loss(fake_logits: Tensor) -> Tensor:
    """The generator's non-saturating loss of logits (n, 1) by way of their sigmoid, a scalar."""
    return -careful_log(fake_logits.sigmoid()).mean()
