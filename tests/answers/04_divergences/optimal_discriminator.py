"""Right and wrong answers to 04_divergences.optimal_discriminator."""

import math

import numpy as np
import torch
import torch.nn.functional as F

# %% right reference: safe denominator, then the empty points
def optimal_discriminator(p, q):
    total = p + q
    empty = total == 0
    return torch.where(empty, torch.full_like(p, 0.5), p / torch.where(empty, torch.ones_like(total), total))

# %% right assign: masked assignment on the result
def optimal_discriminator(p, q):
    d = p / (p + q)
    d[(p + q) == 0] = 0.5
    return d

# %% right double: float64 inside
def optimal_discriminator(p, q):
    a, b = p.double(), q.double()
    return (a / (a + b)).nan_to_num(0.5).to(p.dtype)

# %% right loop: element by element
def optimal_discriminator(p, q):
    flat = [a / (a + b) if a + b > 0 else torch.tensor(0.5) for a, b in zip(p.flatten(), q.flatten())]
    return torch.stack(flat).reshape(p.shape)

# %% right mask: written where defined
def optimal_discriminator(p, q):
    d = torch.full_like(p, 0.5)
    some = (p + q) > 0
    d[some] = p[some] / (p[some] + q[some])
    return d

# %% right nan_to_num: 0 / 0 is nan, turned into one half
def optimal_discriminator(p, q):
    return torch.nan_to_num(p / (p + q), nan=0.5)

# %% right one_minus: a ratio with masked_fill
def optimal_discriminator(p, q):
    t = p + q
    return (p / t.masked_fill(t == 0, 1.0)).masked_fill(t == 0, 0.5)

# %% right where: nan only in gradients that do not exist
def optimal_discriminator(p, q):
    return torch.where((p == 0) & (q == 0), torch.tensor(0.5), p / (p + q))

# %% wrong clamped: a clamped denominator
# hint: constant|return 0
def optimal_discriminator(p, q):
    return p / (p + q).clamp(min=1e-8)

# %% wrong detached: no gradient to q
# hint: No gradient reaches `q`
def optimal_discriminator(p, q):
    q = q.detach()
    return torch.nan_to_num(p / (p + q), nan=0.5)

# %% wrong epsilon: a constant in the denominator
# hint: constant|return 0
def optimal_discriminator(p, q):
    return p / (p + q + 1e-8)

# %% wrong epsilons: constants in both: right at 0, wrong in the tails
# hint: constant
def optimal_discriminator(p, q):
    e = 1e-8
    return (p + e) / (p + q + 2 * e)

# %% wrong flat: flattens a grid of densities
# hint: shape
def optimal_discriminator(p, q):
    p, q = p.flatten(), q.flatten()
    return torch.nan_to_num(p / (p + q), nan=0.5)

# %% wrong half_total: divided by the mean
# hint: twice
def optimal_discriminator(p, q):
    return torch.nan_to_num(p / ((p + q) / 2), nan=0.5)

# %% wrong inplace: p is divided in place
# hint: changed in place|in-place
def optimal_discriminator(p, q):
    p /= p + q
    return torch.nan_to_num(p, nan=0.5)

# %% wrong inplace_zero: zeros of the caller are overwritten
# hint: changed in place|in-place
def optimal_discriminator(p, q):
    both = (p + q) == 0
    p[both] = 1.0
    q[both] = 1.0
    return p / (p + q)

# %% wrong logit: the logit of D
# hint: logit
def optimal_discriminator(p, q):
    return torch.log(p) - torch.log(q)

# %% wrong logs: through logarithms: 0.5 is right, the gradient at p = 0 is nan
# hint: gradient to `p` is nan
def optimal_discriminator(p, q):
    d = torch.sigmoid(torch.log(p) - torch.log(q))
    return torch.nan_to_num(d, nan=0.5)

# %% wrong naive: 0 / 0
# hint: nan
def optimal_discriminator(p, q):
    return p / (p + q)

# %% wrong normalised: densities are normalised first
# hint: sums first
def optimal_discriminator(p, q):
    p = p / p.sum()
    q = q / q.sum()
    return torch.nan_to_num(p / (p + q), nan=0.5)

# %% wrong one: 1 where both vanish
# hint: return 1
def optimal_discriminator(p, q):
    return torch.nan_to_num(p / (p + q), nan=1.0)

# %% wrong ratio: the density ratio
# hint: ratio
def optimal_discriminator(p, q):
    return torch.nan_to_num(p / q, nan=0.5)

# %% wrong scalar: averaged
# hint: shape
def optimal_discriminator(p, q):
    return torch.nan_to_num(p / (p + q), nan=0.5).mean()

# %% wrong sigmoid_difference: sigmoid of the difference
# hint: p - q
def optimal_discriminator(p, q):
    return torch.sigmoid(p - q)

# %% wrong sigmoid_ratio: sigmoid of the ratio
# hint: p / q
def optimal_discriminator(p, q):
    return torch.nan_to_num(torch.sigmoid(p / q), nan=0.5)

# %% wrong sum: divided by the sum of all
# hint: add up
def optimal_discriminator(p, q):
    return p / (p + q).sum()

# %% wrong swapped: the share of the generated density
# hint: changed places
def optimal_discriminator(p, q):
    t = p + q
    return torch.where(t == 0, torch.full_like(p, 0.5), q / t)

# %% wrong threshold: a hard decision
# hint: expected|elements|gradient
def optimal_discriminator(p, q):
    return torch.where(p > q, 1.0, torch.where(p < q, 0.0, 0.5))

# %% wrong zero: 0 where both vanish
# hint: return 0
def optimal_discriminator(p, q):
    return torch.nan_to_num(p / (p + q))

# %% wrong zero_tests: 0.5 wherever one of the two is zero
# hint: elements|0\.5
def optimal_discriminator(p, q):
    return torch.where((p == 0) | (q == 0), torch.tensor(0.5), p / (p + q))

# %% wrong mask_kept: where both are 0 is remembered from the first call of a shape
# hint: nan|earlier|between calls|0.5
DARK = {}

def optimal_discriminator(p, q):
    dark = DARK.setdefault(p.shape, p + q == 0)
    ratio = p / torch.where(dark, torch.ones_like(p), p + q)
    return torch.where(dark, torch.full_like(p, 0.5), ratio)

# %% mutants: these do the same
# 4:78 torch.ones_like skipped # 0 / 0 stays in the branch that where leaves out, and its gradient does not exist
# 4:78 ones_like -> zeros_like # 0 / 0 stays in the branch that where leaves out, and its gradient does not exist
