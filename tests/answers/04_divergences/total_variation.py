"""Right and wrong answers to 04_divergences.total_variation."""

import math

import numpy as np
import torch
import torch.nn.functional as F

# %% right reference: half the L1 distance
def total_variation(p, q):
    return 0.5 * (p - q).abs().sum()

# %% right cdist: cdist with p = 1
def total_variation(p, q):
    return torch.cdist(p[None], q[None], p=1).squeeze() / 2

# %% right l1_loss: l1_loss with a sum
def total_variation(p, q):
    return F.l1_loss(p, q, reduction="sum").div(2)

# %% right loop: a loop over the outcomes
def total_variation(p, q):
    return sum(abs(a - b) for a, b in zip(p, q)) / 2

# %% right norm: the L1 norm
def total_variation(p, q):
    return torch.linalg.vector_norm(p - q, ord=1) / 2

# %% right overlap: one minus the overlap
def total_variation(p, q):
    return 1 - torch.minimum(p, q).sum()

# %% right positive_part: the event on which p is larger
def total_variation(p, q):
    return torch.clamp(p - q, min=0).sum()

# %% right relu: relu keeps the positive part
def total_variation(p, q):
    return F.relu(q - p).sum()

# %% wrong cumulative: compares cumulative sums
# hint: cumulative
def total_variation(p, q):
    return torch.cumsum(p - q, 0).abs().sum()

# %% wrong detached: no gradient to q
# hint: No gradient reaches `q`
def total_variation(p, q):
    return 0.5 * (p - q.detach()).abs().sum()

# %% wrong elementwise: no reduction
# hint: reduce it
def total_variation(p, q):
    return 0.5 * (p - q).abs()

# %% wrong euclidean: the Euclidean distance
# hint: Euclid
def total_variation(p, q):
    return 0.5 * torch.norm(p - q)

# %% wrong half_mean: half a mean
# hint: mean where
def total_variation(p, q):
    return 0.5 * (p - q).abs().mean()

# %% wrong inplace: subtracts in place
# hint: changed in place|in-place
def total_variation(p, q):
    p -= q
    return 0.5 * p.abs().sum()

# %% wrong item: a Python float
# hint: not a tensor
def total_variation(p, q):
    return 0.5 * (p - q).abs().sum().item()

# %% wrong kolmogorov: only events of first outcomes
# hint: Kolmogorov
def total_variation(p, q):
    return torch.cumsum(p - q, 0).abs().max()

# %% wrong l1_loss_mean: l1_loss averages by default
# hint: mean where
def total_variation(p, q):
    return F.l1_loss(p, q) / 2

# %% wrong largest: the largest single difference
# hint: largest single
def total_variation(p, q):
    return (p - q).abs().max()

# %% wrong log2: KL in disguise
# hint: nan|expected
def total_variation(p, q):
    return (p * (p / q).log()).abs().sum() / 2

# %% wrong mean: a mean
# hint: mean where
def total_variation(p, q):
    return (p - q).abs().mean()

# %% wrong no_half: the half is missing
# hint: half
def total_variation(p, q):
    return (p - q).abs().sum()

# %% wrong overlap_itself: the overlap instead of one minus it
# hint: overlap
def total_variation(p, q):
    return torch.minimum(p, q).sum()

# %% wrong sign_constant: the sign is taken as a constant of the wrong way round
# hint: gradient
def total_variation(p, q):
    d = p - q
    return 0.5 * (d.detach().abs().sum()) + 0 * d.sum()

# %% wrong signed: no absolute values: always 0
# hint: Absolute
def total_variation(p, q):
    return 0.5 * (p - q).sum()

# %% wrong smooth: a rounded absolute value
# hint: expected
def total_variation(p, q):
    return 0.5 * F.smooth_l1_loss(p, q, reduction="sum")

# %% wrong sorted: sorts before comparing
# hint: sorted
def total_variation(p, q):
    return 0.5 * (p.sort().values - q.sort().values).abs().sum()

# %% wrong squares: squared differences
# hint: Squares
def total_variation(p, q):
    return 0.5 * ((p - q) ** 2).sum()

# %% mutants: these do the same
# 2:18 sides swapped # the absolute value of a difference has no order
