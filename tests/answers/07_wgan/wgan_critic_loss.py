"""Right and wrong answers to 07_wgan.wgan_critic_loss."""

import torch
import torch.nn.functional as F

# %% right reference: difference of means
def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.mean() - crit_real.mean()

# %% right neg: minus of a difference
def wgan_critic_loss(crit_real, crit_fake):
    return -(torch.mean(crit_real) - torch.mean(crit_fake))

# %% right negated: minus the estimate of the distance
def wgan_critic_loss(crit_real, crit_fake):
    return -(torch.mean(crit_real) - torch.mean(crit_fake))

# %% right stack: stacked means
def wgan_critic_loss(crit_real, crit_fake):
    return torch.stack([crit_fake.mean(), -crit_real.mean()]).sum()

# %% right sum: sums over sizes
def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.sum() / crit_fake.numel() - crit_real.sum() / crit_real.numel()

# %% right sums: sums over own sizes
def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.sum() / crit_fake.numel() - crit_real.sum() / crit_real.numel()

# %% right weighted: one weighted sum
def wgan_critic_loss(crit_real, crit_fake):
    scores = torch.cat([crit_fake.flatten(), crit_real.flatten()])
    n, m = crit_fake.numel(), crit_real.numel()
    signs = torch.cat([torch.full((n,), 1 / n), torch.full((m,), -1 / m)])
    return torch.dot(scores, signs)

# %% wrong absolute: absolute value
# hint: absolute
def wgan_critic_loss(crit_real, crit_fake):
    return (crit_fake.mean() - crit_real.mean()).abs()

# %% wrong added: means added
# hint: added
def wgan_critic_loss(crit_real, crit_fake):
    return crit_real.mean() + crit_fake.mean()

# %% wrong axis: mean over one axis
# hint: shape
def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.mean(0) - crit_real.mean(0)

# %% wrong backward: calls backward
# hint: \.grad
def wgan_critic_loss(crit_real, crit_fake):
    loss = crit_fake.mean() - crit_real.mean()
    if loss.requires_grad:
        loss.backward(retain_graph=True)
    return loss

# %% wrong bce: cross-entropy
# hint: cross-entropy
def wgan_critic_loss(crit_real, crit_fake):
    return F.binary_cross_entropy_with_logits(crit_real, torch.ones_like(crit_real)) + F.binary_cross_entropy_with_logits(crit_fake, torch.zeros_like(crit_fake))

# %% wrong clamped: scores clamped
# hint: infinite|bound|returned
def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.clamp(-50, 50).mean() - crit_real.clamp(-50, 50).mean()

# %% wrong detached: fake detached
# hint: `crit_fake`
def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.detach().mean() - crit_real.mean()

# %% wrong detached_fake: no gradient from the fake scores
# hint: No gradient reaches `crit_fake`
def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.detach().mean() - crit_real.mean()

# %% wrong detached_real: no gradient from the real scores
# hint: No gradient reaches `crit_real`
def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.mean() - crit_real.detach().mean()

# %% wrong difference_first: elementwise difference needs equal sizes
# hint: raised
def wgan_critic_loss(crit_real, crit_fake):
    return (crit_fake - crit_real).mean()

# %% wrong halved: halved
# hint: halved
def wgan_critic_loss(crit_real, crit_fake):
    return 0.5 * (crit_fake.mean() - crit_real.mean())

# %% wrong hinge: hinge loss
# hint: hinge
def wgan_critic_loss(crit_real, crit_fake):
    return F.relu(1 - crit_real).mean() + F.relu(1 + crit_fake).mean()

# %% wrong inplace: centres in place
# hint: in place|in-place
def wgan_critic_loss(crit_real, crit_fake):
    crit_real -= crit_fake.mean()
    return -crit_real.mean()

# %% wrong item: a Python float
# hint: not a tensor
def wgan_critic_loss(crit_real, crit_fake):
    return (crit_fake.mean() - crit_real.mean()).item()

# %% wrong keepdim: mean over axis 0
# hint: scalar
def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.mean(0) - crit_real.mean(0)

# %% wrong median: medians
# hint: Median|returned
def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.median() - crit_real.median()

# %% wrong no_reduction: broadcast over all pairs
# hint: shape|raised
def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake - crit_real.T

# %% wrong only_fake: real forgotten
# hint: Only the fakes
def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.mean()

# %% wrong only_real: fakes forgotten
# hint: Only the real
def wgan_critic_loss(crit_real, crit_fake):
    return -crit_real.mean()

# %% wrong sigmoid: sigmoid of the scores
# hint: sigmoid
def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.sigmoid().mean() - crit_real.sigmoid().mean()

# %% wrong sign: sign turned
# hint: turn its sign
def wgan_critic_loss(crit_real, crit_fake):
    return crit_real.mean() - crit_fake.mean()

# %% wrong squared: squared
# hint: squared
def wgan_critic_loss(crit_real, crit_fake):
    return (crit_fake.mean() - crit_real.mean()) ** 2

# %% wrong sums_raw: sums
# hint: Sums
def wgan_critic_loss(crit_real, crit_fake):
    return crit_fake.sum() - crit_real.sum()
