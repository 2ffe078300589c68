"""Right and wrong answers to 04_divergences.maximum_likelihood_gen_loss."""

import math

import numpy as np
import torch
import torch.nn.functional as F

# %% right reference: minus the mean exponential
def maximum_likelihood_gen_loss(fake_logits):
    return -torch.exp(fake_logits).mean()

# %% right expm1: expm1 plus one
def maximum_likelihood_gen_loss(fake_logits):
    return -(torch.expm1(fake_logits) + 1).mean()

# %% right logs: odds from logsigmoid, finite far out
def maximum_likelihood_gen_loss(fake_logits):
    l = fake_logits
    return -(F.logsigmoid(l) - F.logsigmoid(-l)).exp().mean()

# %% right logsumexp: logsumexp first
def maximum_likelihood_gen_loss(fake_logits):
    l = fake_logits.flatten()
    return -torch.exp(torch.logsumexp(l, 0) - math.log(len(l)))

# %% right loop: a loop
def maximum_likelihood_gen_loss(fake_logits):
    total = 0.0
    for l in fake_logits.flatten():
        total = total - torch.exp(l)
    return total / fake_logits.numel()

# %% right method: as methods
def maximum_likelihood_gen_loss(fake_logits):
    return fake_logits.exp().mean().neg()

# %% right pow: a power of e
def maximum_likelihood_gen_loss(fake_logits):
    return -torch.pow(math.e, fake_logits).mean()

# %% right sum: sum divided by the number
def maximum_likelihood_gen_loss(fake_logits):
    return -fake_logits.exp().sum() / fake_logits.numel()

# %% wrong axis: mean over one axis
# hint: shape
def maximum_likelihood_gen_loss(fake_logits):
    return -torch.exp(fake_logits).mean(0)

# %% wrong base2: 2 to the l
# hint: expected
def maximum_likelihood_gen_loss(fake_logits):
    return -torch.exp2(fake_logits).mean()

# %% wrong clamped: clamped logits
# hint: clamp
def maximum_likelihood_gen_loss(fake_logits):
    return -torch.exp(fake_logits.clamp(max=20)).mean()

# %% wrong clamped_sixty: clamped logits, late
# hint: clamp
def maximum_likelihood_gen_loss(fake_logits):
    return -torch.exp(fake_logits.clamp(max=60)).mean()

# %% wrong detached: detached
# hint: No gradient
def maximum_likelihood_gen_loss(fake_logits):
    return -torch.exp(fake_logits.detach()).mean()

# %% wrong gradient_one: straight-through: the gradient of a linear loss
# hint: gradient
def maximum_likelihood_gen_loss(fake_logits):
    value = -torch.exp(fake_logits.detach()).mean()
    linear = -fake_logits.mean()
    return value + linear - linear.detach()

# %% wrong half: the factor of the paper
# hint: one half
def maximum_likelihood_gen_loss(fake_logits):
    return -0.5 * torch.exp(fake_logits).mean()

# %% wrong half_precision: float16 overflows
# hint: infinite|expected
def maximum_likelihood_gen_loss(fake_logits):
    return -torch.exp(fake_logits.half()).mean().float()

# %% wrong inplace: exponential in place
# hint: changed in place|in-place
def maximum_likelihood_gen_loss(fake_logits):
    return -fake_logits.exp_().mean()

# %% wrong item: a Python float
# hint: not a tensor
def maximum_likelihood_gen_loss(fake_logits):
    return -torch.exp(fake_logits).mean().item()

# %% wrong linear: no exponential
# hint: exponential is missing
def maximum_likelihood_gen_loss(fake_logits):
    return -fake_logits.mean()

# %% wrong log: the logarithm of the mean
# hint: logarithm
def maximum_likelihood_gen_loss(fake_logits):
    return -torch.log(torch.exp(fake_logits).mean())

# %% wrong mean_inside: mean before the exponential
# hint: before the exponential
def maximum_likelihood_gen_loss(fake_logits):
    return -torch.exp(fake_logits.mean())

# %% wrong negative_exponent: exp(-l)
# hint: sign inside
def maximum_likelihood_gen_loss(fake_logits):
    return -torch.exp(-fake_logits).mean()

# %% wrong no_reduction: no reduction
# hint: reduce it
def maximum_likelihood_gen_loss(fake_logits):
    return -torch.exp(fake_logits)

# %% wrong non_saturating: the non-saturating loss
# hint: non-saturating
def maximum_likelihood_gen_loss(fake_logits):
    return F.softplus(-fake_logits).mean()

# %% wrong odds: sigmoid / (1 - sigmoid) overflows
# hint: 1 / 0|infinite
def maximum_likelihood_gen_loss(fake_logits):
    d = torch.sigmoid(fake_logits)
    return -(d / (1 - d)).mean()

# %% wrong odds_epsilon: odds with a constant
# hint: clamp|1 / 0
def maximum_likelihood_gen_loss(fake_logits):
    d = torch.sigmoid(fake_logits)
    return -(d / (1 - d + 1e-8)).mean()

# %% wrong saturating: the saturating loss
# hint: saturating
def maximum_likelihood_gen_loss(fake_logits):
    return F.logsigmoid(-fake_logits).mean()

# %% wrong sigmoid_first: exp of a sigmoid
# hint: sigmoid first
def maximum_likelihood_gen_loss(fake_logits):
    return -torch.exp(torch.sigmoid(fake_logits)).mean()

# %% wrong sigmoid_only: the sigmoid
# hint: not the exponential
def maximum_likelihood_gen_loss(fake_logits):
    return -torch.sigmoid(fake_logits).mean()

# %% wrong sign: the minus is missing
# hint: minus
def maximum_likelihood_gen_loss(fake_logits):
    return torch.exp(fake_logits).mean()

# %% wrong summed: a sum
# hint: sum where
def maximum_likelihood_gen_loss(fake_logits):
    return -torch.exp(fake_logits).sum()
