"""Right and wrong answers to 04_divergences.non_saturating_gen_loss."""

import math

import numpy as np
import torch
import torch.nn.functional as F

# %% right reference: softplus(-l)
def non_saturating_gen_loss(fake_logits):
    return F.softplus(-fake_logits).mean()

# %% right bce: BCE with target 1
def non_saturating_gen_loss(fake_logits):
    return F.binary_cross_entropy_with_logits(fake_logits, torch.ones_like(fake_logits))

# %% right by_hand: the stable formula by hand
def non_saturating_gen_loss(fake_logits):
    l = fake_logits
    return (torch.maximum(-l, torch.zeros_like(l)) + torch.log1p(torch.exp(-l.abs()))).mean()

# %% right cross_entropy: cross-entropy of two classes
def non_saturating_gen_loss(fake_logits):
    flat = fake_logits.reshape(-1, 1)
    pairs = torch.cat([flat, torch.zeros_like(flat)], dim=1)
    return F.cross_entropy(pairs, torch.zeros(len(flat), dtype=torch.long))

# %% right logaddexp: logaddexp
def non_saturating_gen_loss(fake_logits):
    return torch.logaddexp(torch.zeros_like(fake_logits), -fake_logits).mean()

# %% right logsigmoid: minus logsigmoid
def non_saturating_gen_loss(fake_logits):
    return -F.logsigmoid(fake_logits).mean()

# %% right module: as a module
def non_saturating_gen_loss(fake_logits):
    return torch.nn.BCEWithLogitsLoss()(fake_logits, torch.ones(fake_logits.shape))

# %% wrong axis: mean over one axis
# hint: shape
def non_saturating_gen_loss(fake_logits):
    return F.softplus(-fake_logits).mean(0)

# %% wrong backward: calls backward
# hint: \.grad
def non_saturating_gen_loss(fake_logits):
    loss = F.softplus(-fake_logits).mean()
    if loss.requires_grad:
        loss.backward(retain_graph=True)
    return loss

# %% wrong bce_probability: BCE on probabilities
# hint: clamp|float32|gradient
def non_saturating_gen_loss(fake_logits):
    return F.binary_cross_entropy(torch.sigmoid(fake_logits), torch.ones_like(fake_logits))

# %% wrong bits: base 2
# hint: base 2
def non_saturating_gen_loss(fake_logits):
    return -torch.log2(torch.sigmoid(fake_logits)).mean()

# %% wrong clamped: clamped probability
# hint: clamp|float32
def non_saturating_gen_loss(fake_logits):
    return -torch.log(torch.sigmoid(fake_logits).clamp(min=1e-7)).mean()

# %% wrong clamped_logits: clamped logits
# hint: clamp|float32
def non_saturating_gen_loss(fake_logits):
    return F.softplus(-fake_logits.clamp(-50, 50)).mean()

# %% wrong critic: the loss of WGAN
# hint: -l|logarithm
def non_saturating_gen_loss(fake_logits):
    return -fake_logits.mean()

# %% wrong detached: detached
# hint: No gradient
def non_saturating_gen_loss(fake_logits):
    return F.softplus(-fake_logits.detach()).mean()

# %% wrong double_sigmoid: sigmoid twice
# hint: twice
def non_saturating_gen_loss(fake_logits):
    return F.softplus(-torch.sigmoid(fake_logits)).mean()

# %% wrong epsilon: a constant in the logarithm
# hint: clamp|float32
def non_saturating_gen_loss(fake_logits):
    return -torch.log(torch.sigmoid(fake_logits) + 1e-8).mean()

# %% wrong half: half of it
# hint: half
def non_saturating_gen_loss(fake_logits):
    return F.softplus(-fake_logits).mean() / 2

# %% wrong item: a Python float
# hint: not a tensor
def non_saturating_gen_loss(fake_logits):
    return F.softplus(-fake_logits).mean().item()

# %% wrong kink: clamp and abs have a kink: the gradient at a logit of exactly 0 is not one half
# hint: exactly 0|smooth
def non_saturating_gen_loss(fake_logits):
    l = fake_logits
    return (torch.relu(-l) + torch.log1p(torch.exp(-l.abs()))).mean()

# %% wrong mean_first: mean of the logits first
# hint: averaged first
def non_saturating_gen_loss(fake_logits):
    return F.softplus(-fake_logits.mean())

# %% wrong mean_inside: mean inside the logarithm
# hint: before the logarithm
def non_saturating_gen_loss(fake_logits):
    return -torch.log(torch.sigmoid(fake_logits).mean())

# %% wrong naive: log of a sigmoid overflows
# hint: float32|infinite
def non_saturating_gen_loss(fake_logits):
    return -torch.log(torch.sigmoid(fake_logits)).mean()

# %% wrong naive_where: the value is mended, the gradient is nan
# hint: gradient
def non_saturating_gen_loss(fake_logits):
    l = fake_logits
    return torch.where(l < -20, -l, -torch.log(torch.sigmoid(l))).mean()

# %% wrong no_log: no logarithm
# hint: logarithm
def non_saturating_gen_loss(fake_logits):
    return -torch.sigmoid(fake_logits).mean()

# %% wrong no_reduction: no reduction
# hint: reduce it
def non_saturating_gen_loss(fake_logits):
    return F.softplus(-fake_logits)

# %% wrong raw: the sigmoid is missing
# hint: sigmoid is missing|nan
def non_saturating_gen_loss(fake_logits):
    return -torch.log(fake_logits).mean()

# %% wrong saturating: the saturating loss
# hint: saturates
def non_saturating_gen_loss(fake_logits):
    return F.logsigmoid(-fake_logits).mean()

# %% wrong sign: the minus is missing
# hint: minus
def non_saturating_gen_loss(fake_logits):
    return F.logsigmoid(fake_logits).mean()

# %% wrong soft_target: a target of 0.9
# hint: expected
def non_saturating_gen_loss(fake_logits):
    return F.binary_cross_entropy_with_logits(fake_logits, torch.full_like(fake_logits, 0.9))

# %% wrong sum: a sum
# hint: sum where
def non_saturating_gen_loss(fake_logits):
    return F.softplus(-fake_logits).sum()

# %% wrong target_zero: target 0
# hint: target is 1
def non_saturating_gen_loss(fake_logits):
    return F.binary_cross_entropy_with_logits(fake_logits, torch.zeros_like(fake_logits))

# %% wrong threshold: softplus turns into a straight line from 5 on
# hint: clamp|float32|above|off
def non_saturating_gen_loss(fake_logits):
    return F.softplus(-fake_logits, threshold=5).mean()

# %% wrong length: sum() / len() counts rows, not numbers
# hint: rows|len|axis|all numbers|axes
def non_saturating_gen_loss(fake_logits):
    return F.softplus(-fake_logits).sum() / len(fake_logits)
