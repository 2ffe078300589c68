"""The losses that two players minimise against each other, each a scalar, the mean over a batch.

A discriminator's or critic's takes its logits or scores of real and of fake samples, a generator's
those of fakes alone; of any shape, and real and fake need not be equally many.
"""

from torch import Tensor
from torch.nn.functional import softplus


def cross_entropy_disc(real: Tensor, fake: Tensor) -> Tensor:
    """Cross-entropy of logits with 1 for real and 0 for fake; log 2 where all logits are 0.

    Goodfellow et al. 2014, equation 1, with the sign turned, halved.
    """
    return (softplus(-real).mean() + softplus(fake).mean()) / 2


def non_saturating_gen(fake: Tensor) -> Tensor:
    """Mean -log sigmoid of logits (Goodfellow et al. 2014, section 3)."""
    return softplus(-fake).mean()


def saturating_gen(fake: Tensor) -> Tensor:
    """Mean log(1 - sigmoid) of logits (Goodfellow et al. 2014, equation 1)."""
    return -softplus(fake).mean()


def wasserstein_critic(real: Tensor, fake: Tensor) -> Tensor:
    """Mean score of fakes less that of reals (Arjovsky et al. 2017, equation 2)."""
    return fake.mean() - real.mean()


def wasserstein_gen(fake: Tensor) -> Tensor:
    """Minus the mean score (Arjovsky et al. 2017, Algorithm 1)."""
    return -fake.mean()


def least_squares_disc(real: Tensor, fake: Tensor) -> Tensor:
    """Squared distance of scores from 1 for real, 0 for fake, halved (Mao et al. 2017, eq. 9)."""
    return ((real - 1).square().mean() + fake.square().mean()) / 2


def least_squares_gen(fake: Tensor) -> Tensor:
    """Squared distance of scores from 1, halved (Mao et al. 2017, equation 9)."""
    return (fake - 1).square().mean() / 2
