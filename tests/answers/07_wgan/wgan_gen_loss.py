"""Right and wrong answers to 07_wgan.wgan_gen_loss."""

import torch
import torch.nn.functional as F

# %% right reference: minus the mean
def wgan_gen_loss(crit_fake):
    return -crit_fake.mean()

# %% right mul: mean of minus
def wgan_gen_loss(crit_fake):
    return (-1.0 * crit_fake.flatten()).mean(dim=0)

# %% right neg: as methods
def wgan_gen_loss(crit_fake):
    return crit_fake.neg().mean()

# %% right sum: sum over the number
def wgan_gen_loss(crit_fake):
    return -torch.sum(crit_fake) / len(crit_fake)

# %% right times: times minus one
def wgan_gen_loss(crit_fake):
    return torch.mean(crit_fake) * -1

# %% right zero_minus: zero minus the mean
def wgan_gen_loss(crit_fake):
    return 0.0 - torch.mean(crit_fake)

# %% wrong abs_mean: absolute value of the mean
# hint: absolute
def wgan_gen_loss(crit_fake):
    return crit_fake.mean().abs()

# %% wrong absolute: absolute value
# hint: absolute
def wgan_gen_loss(crit_fake):
    return -crit_fake.abs().mean()

# %% wrong axis: mean over one axis
# hint: shape
def wgan_gen_loss(crit_fake):
    return -crit_fake.mean(dim=0)

# %% wrong bce: cross-entropy
# hint: cross-entropy
def wgan_gen_loss(crit_fake):
    return F.binary_cross_entropy_with_logits(crit_fake, torch.ones_like(crit_fake))

# %% wrong clamped: clamped
# hint: returned
def wgan_gen_loss(crit_fake):
    return -crit_fake.clamp(-10, 10).mean()

# %% wrong detached: detached
# hint: No gradient
def wgan_gen_loss(crit_fake):
    return -crit_fake.detach().mean()

# %% wrong halved: halved
# hint: halved
def wgan_gen_loss(crit_fake):
    return -crit_fake.mean() / 2

# %% wrong inplace: in place
# hint: in place|in-place
def wgan_gen_loss(crit_fake):
    return crit_fake.neg_().mean()

# %% wrong item: a Python float
# hint: not a tensor
def wgan_gen_loss(crit_fake):
    return -crit_fake.mean().item()

# %% wrong median: median
# hint: median|returned
def wgan_gen_loss(crit_fake):
    return -crit_fake.median()

# %% wrong no_reduction: no reduction
# hint: reduce it
def wgan_gen_loss(crit_fake):
    return -crit_fake

# %% wrong one_minus: one minus
# hint: target
def wgan_gen_loss(crit_fake):
    return (1 - crit_fake).mean()

# %% wrong shape: shape (1,)
# hint: scalar
def wgan_gen_loss(crit_fake):
    return -crit_fake.mean(0)

# %% wrong sigmoid: sigmoid
# hint: sigmoid
def wgan_gen_loss(crit_fake):
    return -crit_fake.sigmoid().mean()

# %% wrong sign: the minus is missing
# hint: minus
def wgan_gen_loss(crit_fake):
    return crit_fake.mean()

# %% wrong squared: squared
# hint: squared
def wgan_gen_loss(crit_fake):
    return -(crit_fake**2).mean()

# %% wrong summed: a sum
# hint: sum where
def wgan_gen_loss(crit_fake):
    return -crit_fake.sum()

# %% wrong worst_half: of more than eight scores the lower half alone
# hint: number of rows is \d+ or less, and off above
def wgan_gen_loss(crit_fake):
    scores = crit_fake.flatten().sort().values
    return -(scores[: len(scores) // 2] if len(scores) > 8 else scores).mean()
