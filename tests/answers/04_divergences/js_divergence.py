"""Right and wrong answers to 04_divergences.js_divergence."""

import math

import numpy as np
import torch
import torch.nn.functional as F

# %% right reference: the mean of two masked KLs to the mixture
def _kl(a, b):
    some = a > 0
    return (a[some] * torch.log(a[some] / b[some])).sum()


def js_divergence(p, q):
    m = (p + q) / 2
    return (_kl(p, m) + _kl(q, m)) / 2

# %% right class_helper: helper with safe where
def _terms(a, m):
    some = a > 0
    ratio = torch.where(some, a, torch.ones_like(a)) / torch.where(some, m, torch.ones_like(m))
    return torch.where(some, a * ratio.log(), torch.zeros_like(a))


def js_divergence(p, q):
    m = torch.stack([p, q]).mean(0)
    return torch.stack([_terms(p, m).sum(), _terms(q, m).sum()]).mean()

# %% right detached_mixture: a constant mixture changes the gradient by a constant only
def js_divergence(p, q):
    m = ((p + q) / 2).detach()
    a, b = p > 0, q > 0
    left = p[a] * (p[a].log() - m[a].log())
    right = q[b] * (q[b].log() - m[b].log())
    return (left.sum() + right.sum()) * 0.5

# %% right entropies: entropy of the mixture minus the mean entropy
def entropy(x):
    x = x[x > 0]
    return -(x * x.log()).sum()


def js_divergence(p, q):
    return entropy(0.5 * p + 0.5 * q) - 0.5 * entropy(p) - 0.5 * entropy(q)

# %% right kl_div: F.kl_div on the outcomes that one of the two can have
def js_divergence(p, q):
    m = 0.5 * (p + q)
    keep = m > 0
    log_m = m[keep].log()
    return 0.5 * (F.kl_div(log_m, p[keep], reduction="sum") + F.kl_div(log_m, q[keep], reduction="sum"))

# %% right loop: a loop over the outcomes
def js_divergence(p, q):
    total = 0.0 * (p.sum() + q.sum())
    for a, b in zip(p, q):
        m = (a + b) / 2
        if a > 0:
            total = total + 0.5 * a * torch.log(a / m)
        if b > 0:
            total = total + 0.5 * b * torch.log(b / m)
    return total

# %% right xlogy: xlogy of p and of m apart
def js_divergence(p, q):
    m = (p + q) / 2
    m = torch.where(m > 0, m, torch.ones_like(m))
    parts = torch.xlogy(p, p) - torch.xlogy(p, m) + torch.xlogy(q, q) - torch.xlogy(q, m)
    return 0.5 * parts.sum()

# %% wrong big_epsilon: a constant that moves the values
# hint: expected
def js_divergence(p, q):
    e = 1e-3
    m = (p + q) / 2
    return 0.5 * ((p * torch.log((p + e) / (m + e))).sum() + (q * torch.log((q + e) / (m + e))).sum())

# %% wrong bits: base 2
# hint: base 2
def js_divergence(p, q):
    m = (p + q) / 2
    a, b = p > 0, q > 0
    return 0.5 * ((p[a] * (p[a] / m[a]).log2()).sum() + (q[b] * (q[b] / m[b]).log2()).sum())

# %% wrong common_support: only outcomes that both can have
# hint: left out
def js_divergence(p, q):
    m = (p + q) / 2
    s = (p > 0) & (q > 0)
    return 0.5 * ((p[s] * torch.log(p[s] / m[s])).sum() + (q[s] * torch.log(q[s] / m[s])).sum())

# %% wrong detached_q: no gradient to q
# hint: No gradient reaches `q`
def js_divergence(p, q):
    q = q.detach()
    m = (p + q) / 2
    a, b = p > 0, q > 0
    return 0.5 * ((p[a] * (p[a] / m[a]).log()).sum() + (q[b] * (q[b] / m[b]).log()).sum())

# %% wrong distance: the square root: the distance
# hint: square root
def js_divergence(p, q):
    m = (p + q) / 2
    a, b = p > 0, q > 0
    return (0.5 * ((p[a] * (p[a] / m[a]).log()).sum() + (q[b] * (q[b] / m[b]).log()).sum())).clamp(min=0).sqrt()

# %% wrong geometric: a geometric mixture
# hint: geometric|nan
def js_divergence(p, q):
    m = torch.sqrt(p * q)
    return 0.5 * ((p * torch.log(p / m)).sum() + (q * torch.log(q / m)).sum())

# %% wrong inplace: the mixture is written into p
# hint: changed in place|in-place
def js_divergence(p, q):
    m = p.add_(q).div_(2)
    return 0.5 * (torch.xlogy(p, p / m) + torch.xlogy(q, q / m)).sum()

# %% wrong item: a Python float
# hint: not a tensor
def js_divergence(p, q):
    m = (p + q) / 2
    a, b = p > 0, q > 0
    return float(0.5 * ((p[a] * (p[a] / m[a]).log()).sum() + (q[b] * (q[b] / m[b]).log()).sum()))

# %% wrong jeffreys: the symmetrised KL
# hint: symmetrised
def kl(a, b):
    s = a > 0
    return (a[s] * torch.log(a[s] / b[s])).sum()


def js_divergence(p, q):
    return 0.5 * (kl(p, q) + kl(q, p))

# %% wrong kl_div_mean: F.kl_div with its default mean
# hint: mean where a sum
def js_divergence(p, q):
    m = ((p + q) / 2).clamp(min=1e-30)
    return 0.5 * (F.kl_div(m.log(), p) + F.kl_div(m.log(), q))

# %% wrong kl_div_swapped: F.kl_div with the arguments swapped
# hint: mixture comes first
def js_divergence(p, q):
    m = (p + q) / 2
    return 0.5 * (F.kl_div(p.log(), m, reduction="sum") + F.kl_div(q.log(), m, reduction="sum"))

# %% wrong mean: a mean over the outcomes
# hint: mean where a sum
def js_divergence(p, q):
    m = (p + q) / 2
    m = torch.where(m > 0, m, torch.ones_like(m))
    return 0.5 * (torch.xlogy(p, p / m) + torch.xlogy(q, q / m)).mean()

# %% wrong mixture_first: KL(m || p) instead of KL(p || m)
# hint: mixture comes first
def js_divergence(p, q):
    m = (p + q) / 2
    s = m > 0
    m, p, q = m[s], p[s], q[s]
    return 0.5 * ((m * (m / p).log()).sum() + (m * (m / q).log()).sum())

# %% wrong naive: nan where p or q is 0
# hint: nan
def js_divergence(p, q):
    m = (p + q) / 2
    return 0.5 * ((p * torch.log(p / m)).sum() + (q * torch.log(q / m)).sum())

# %% wrong no_half: the half in front is missing
# hint: half
def js_divergence(p, q):
    m = (p + q) / 2
    a, b = p > 0, q > 0
    return (p[a] * (p[a] / m[a]).log()).sum() + (q[b] * (q[b] / m[b]).log()).sum()

# %% wrong no_half_in_m: m = p + q
# hint: lacks its half
def js_divergence(p, q):
    m = p + q
    a, b = p > 0, q > 0
    return 0.5 * ((p[a] * (p[a] / m[a]).log()).sum() + (q[b] * (q[b] / m[b]).log()).sum())

# %% wrong numpy: through NumPy: no gradient
# hint: No gradient|numpy
def js_divergence(p, q):
    m = (p + q) / 2
    m = torch.where(m > 0, m, torch.ones_like(m)).detach().numpy()
    a, b = p.detach().numpy(), q.detach().numpy()
    left = np.where(a > 0, a * np.log(np.where(a > 0, a, 1) / m), 0).sum()
    right = np.where(b > 0, b * np.log(np.where(b > 0, b, 1) / m), 0).sum()
    return torch.tensor((left + right) / 2)

# %% wrong only_p: only KL(p || m)
# hint: Only KL\(p
def js_divergence(p, q):
    m = (p + q) / 2
    a = p > 0
    return (p[a] * (p[a] / m[a]).log()).sum()

# %% wrong only_q_half: only half of KL(q || m)
# hint: Only half of KL\(q
def js_divergence(p, q):
    m = (p + q) / 2
    a = q > 0
    return (q[a] * (q[a] / m[a]).log()).sum() / 2

# %% wrong sign: sign flipped
# hint: sign
def js_divergence(p, q):
    m = (p + q) / 2
    a, b = p > 0, q > 0
    return 0.5 * ((p[a] * (m[a] / p[a]).log()).sum() + (q[b] * (m[b] / q[b]).log()).sum())

# %% wrong skewed: the mixture is weighted unevenly
# hint: expected
def js_divergence(p, q):
    m = 0.25 * p + 0.75 * q
    a, b = p > 0, q > 0
    return 0.5 * ((p[a] * (p[a] / m[a]).log()).sum() + (q[b] * (q[b] / m[b]).log()).sum())

# %% wrong where_trap: torch.where after the fact: nan in the gradient
# hint: gradient to `.` is nan
def kl(a, m):
    return torch.where(a > 0, a * torch.log(a / m), torch.zeros_like(a)).sum()


def js_divergence(p, q):
    m = (p + q) / 2
    return (kl(p, m) + kl(q, m)) / 2

# %% wrong xlogy_ratio: xlogy of the ratio: the value is right, the gradient through m is nan
# hint: gradient to `.` is nan
def js_divergence(p, q):
    m = (p + q) / 2
    m = torch.where(m > 0, m, torch.ones_like(m))
    return 0.5 * (torch.xlogy(p, p / m) + torch.xlogy(q, q / m)).sum()
