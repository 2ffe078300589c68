"""Right and wrong answers to 04_divergences.saturating_gen_loss."""

import math

import numpy as np
import torch
import torch.nn.functional as F

# %% right reference: logsigmoid(-l) is log(1 - sigmoid(l)), stable
def saturating_gen_loss(fake_logits):
    return F.logsigmoid(-fake_logits).mean()

# %% right bce: minus BCE with target 0
def saturating_gen_loss(fake_logits):
    return -F.binary_cross_entropy_with_logits(fake_logits, torch.zeros_like(fake_logits))

# %% right by_hand: the stable formula by hand
def saturating_gen_loss(fake_logits):
    l = fake_logits
    return -(torch.maximum(l, torch.zeros_like(l)) + torch.log1p(torch.exp(-l.abs()))).mean()

# %% right log_softmax: as one of two classes
def saturating_gen_loss(fake_logits):
    flat = fake_logits.reshape(-1, 1)
    pairs = torch.cat([torch.zeros_like(flat), flat], dim=1)
    return pairs.log_softmax(1)[:, 0].mean()

# %% right logaddexp: logaddexp(0, l)
def saturating_gen_loss(fake_logits):
    return torch.mean(-torch.logaddexp(torch.zeros_like(fake_logits), fake_logits))

# %% right module: BCEWithLogitsLoss as a module, sum divided
def saturating_gen_loss(fake_logits):
    loss = torch.nn.BCEWithLogitsLoss(reduction="sum")
    return -loss(fake_logits, torch.zeros(fake_logits.shape)) / fake_logits.numel()

# %% right shifted: logsigmoid(l) - l
def saturating_gen_loss(fake_logits):
    return (F.logsigmoid(fake_logits) - fake_logits).mean()

# %% right softplus: minus softplus
def saturating_gen_loss(fake_logits):
    return -F.softplus(fake_logits).mean()

# %% wrong axis: mean over one axis
# hint: shape
def saturating_gen_loss(fake_logits):
    return F.logsigmoid(-fake_logits).mean(0)

# %% wrong bce_probability: BCE on probabilities is clamped at 100
# hint: clamp|float32
def saturating_gen_loss(fake_logits):
    return -F.binary_cross_entropy(torch.sigmoid(fake_logits), torch.zeros_like(fake_logits))

# %% wrong bce_zero: the loss of the discriminator: not negated
# hint: Minus
def saturating_gen_loss(fake_logits):
    return F.binary_cross_entropy_with_logits(fake_logits, torch.zeros_like(fake_logits))

# %% wrong bits: base 2
# hint: base 2
def saturating_gen_loss(fake_logits):
    return (F.logsigmoid(-fake_logits) / math.log(2)).mean()

# %% wrong clamped: clamped probability
# hint: clamp|float32
def saturating_gen_loss(fake_logits):
    d = torch.sigmoid(fake_logits).clamp(1e-7, 1 - 1e-7)
    return torch.log(1 - d).mean()

# %% wrong clamped_logits: clamped logits: no gradient far out
# hint: clamp|float32
def saturating_gen_loss(fake_logits):
    return F.logsigmoid(-fake_logits.clamp(-30, 30)).mean()

# %% wrong detached: detached
# hint: No gradient
def saturating_gen_loss(fake_logits):
    return F.logsigmoid(-fake_logits.detach()).mean()

# %% wrong double_only: float64 is not enough at 100
# hint: infinite|float32
def saturating_gen_loss(fake_logits):
    d = torch.sigmoid(fake_logits.double())
    return torch.log(1 - d).mean().float()

# %% wrong epsilon: a constant in the logarithm
# hint: clamp|float32
def saturating_gen_loss(fake_logits):
    return torch.log(1 - torch.sigmoid(fake_logits) + 1e-8).mean()

# %% wrong half: half of it
# hint: half
def saturating_gen_loss(fake_logits):
    return 0.5 * F.logsigmoid(-fake_logits).mean()

# %% wrong inplace: negates in place
# hint: changed in place|in-place
def saturating_gen_loss(fake_logits):
    return F.logsigmoid(fake_logits.neg_()).mean()

# %% wrong item: a Python float
# hint: not a tensor
def saturating_gen_loss(fake_logits):
    return F.logsigmoid(-fake_logits).mean().item()

# %% wrong log1p: log1p(-sigmoid) overflows too
# hint: float32|infinite
def saturating_gen_loss(fake_logits):
    return torch.log1p(-torch.sigmoid(fake_logits)).mean()

# %% wrong log_d: log D
# hint: log\(sigmoid
def saturating_gen_loss(fake_logits):
    return F.logsigmoid(fake_logits).mean()

# %% wrong kink: clamp and abs have a kink: the gradient at a logit of exactly 0 is not one half
# hint: exactly 0|smooth
def saturating_gen_loss(fake_logits):
    l = fake_logits
    return -(l.clamp(min=0) + torch.log1p(torch.exp(-l.abs()))).mean()

# %% wrong mean_first: mean of the logits
# hint: averaged first
def saturating_gen_loss(fake_logits):
    return F.logsigmoid(-fake_logits.mean())

# %% wrong naive: log(1 - sigmoid) overflows
# hint: float32|infinite
def saturating_gen_loss(fake_logits):
    return torch.log(1 - torch.sigmoid(fake_logits)).mean()

# %% wrong naive_where: the value is mended, the gradient is nan
# hint: gradient
def saturating_gen_loss(fake_logits):
    l = fake_logits
    safe = torch.log(1 - torch.sigmoid(l))
    return torch.where(l > 10, -l, safe).mean()

# %% wrong no_log: the logarithm is missing
# hint: logarithm is missing
def saturating_gen_loss(fake_logits):
    return (1 - torch.sigmoid(fake_logits)).mean()

# %% wrong no_reduction: no reduction
# hint: reduce it
def saturating_gen_loss(fake_logits):
    return F.logsigmoid(-fake_logits)

# %% wrong non_saturating: the non-saturating loss
# hint: non-saturating
def saturating_gen_loss(fake_logits):
    return F.softplus(-fake_logits).mean()

# %% wrong raw: the sigmoid is missing
# hint: sigmoid is missing|nan
def saturating_gen_loss(fake_logits):
    return torch.log(1 - fake_logits).mean()

# %% wrong sign: maximised
# hint: Minus
def saturating_gen_loss(fake_logits):
    return F.softplus(fake_logits).mean()

# %% wrong sum: a sum
# hint: sum where
def saturating_gen_loss(fake_logits):
    return F.logsigmoid(-fake_logits).sum()

# %% wrong threshold: softplus turns into a straight line from 5 on
# hint: clamp|float32|above|off
def saturating_gen_loss(fake_logits):
    return -F.softplus(fake_logits, threshold=5).mean()

# %% wrong length: sum() / len() counts rows, not numbers
# hint: rows|len|axis|all numbers|axes
def saturating_gen_loss(fake_logits):
    return -F.softplus(fake_logits).sum() / len(fake_logits)
