"""Right and wrong answers to 04_divergences.kl_divergence."""

import math

import numpy as np
import torch
import torch.nn.functional as F

# %% right reference: only outcomes that p can have take part, which keeps both passes finite
def kl_divergence(p, q):
    possible = p > 0
    return (p[possible] * torch.log(p[possible] / q[possible])).sum()

# %% right categorical: distributions of torch; their gradient lies along the simplex
def kl_divergence(p, q):
    from torch.distributions import Categorical, kl_divergence as kl
    keep = p > 0
    if bool((q[keep] == 0).any()):
        return torch.tensor(float("inf"))
    q = torch.where((p == 0) & (q == 0), torch.zeros_like(q), q)
    return kl(Categorical(probs=p), Categorical(probs=q))

# %% right double: float64 inside, float32 out
def kl_divergence(p, q):
    m = p != 0
    a, b = p[m].double(), q[m].double()
    return torch.dot(a, torch.log(a) - torch.log(b)).float()

# %% right kl_div: F.kl_div takes log q first and p as target; masked where p vanishes
def kl_divergence(p, q):
    keep = p.nonzero().squeeze(1)
    return F.kl_div(q[keep].log(), p[keep], reduction="sum")

# %% right log2_converted: in bits first, then converted to nats
def kl_divergence(p, q):
    m = p > 0
    return (p[m] * (torch.log2(p[m]) - torch.log2(q[m]))).sum() * math.log(2)

# %% right loop: a Python loop over the outcomes
def kl_divergence(p, q):
    total = torch.zeros((), dtype=p.dtype)
    for i in range(len(p)):
        if p[i] > 0:
            total = total + p[i] * (torch.log(p[i]) - torch.log(q[i]))
    return total

# %% right safe_where: both branches of where are made safe first
def kl_divergence(p, q):
    some = p > 0
    safe_p = torch.where(some, p, torch.ones_like(p))
    safe_q = torch.where(some, q, torch.ones_like(q))
    return torch.where(some, safe_p * (safe_p.log() - safe_q.log()), torch.zeros_like(p)).sum()

# %% right xlogy: entropy minus cross-entropy with xlogy, except where both vanish
def kl_divergence(p, q):
    q = torch.where((p == 0) & (q == 0), torch.ones_like(q), q)
    return (torch.xlogy(p, p) - torch.xlogy(p, q)).sum()

# %% wrong absolute: absolute values of the terms
# hint: absolute values
def kl_divergence(p, q):
    m = p > 0
    return (p[m] * torch.log(p[m] / q[m])).abs().sum()

# %% wrong backward: calls backward itself
# hint: \.grad
def kl_divergence(p, q):
    m = p > 0
    loss = (p[m] * torch.log(p[m] / q[m])).sum()
    if loss.requires_grad and bool(torch.isfinite(loss)):
        loss.backward(retain_graph=True)
    return loss

# %% wrong base10: logarithm of base 10
# hint: base 10
def kl_divergence(p, q):
    m = p > 0
    return (p[m] * torch.log10(p[m] / q[m])).sum()

# %% wrong batchmean: F.kl_div with its default mean
# hint: mean where a sum|0 log
def kl_divergence(p, q):
    return F.kl_div(q.log(), p)

# %% wrong bits: logarithm of base 2
# hint: base 2
def kl_divergence(p, q):
    m = p > 0
    return (p[m] * torch.log2(p[m] / q[m])).sum()

# %% wrong clamped: a clamp hides the infinity
# hint: \+inf|clamp
def kl_divergence(p, q):
    p = p.clamp(min=1e-12)
    q = q.clamp(min=1e-12)
    return (p * torch.log(p / q)).sum()

# %% wrong cross_entropy: the cross-entropy
# hint: cross-entropy
def kl_divergence(p, q):
    m = p > 0
    return -(p[m] * torch.log(q[m])).sum()

# %% wrong detached_p: p only as a weight, detached
# hint: gradient to `p`
def kl_divergence(p, q):
    m = p > 0
    w = p.detach()
    return (w[m] * torch.log(p[m] / q[m])).sum()

# %% wrong detached_q: no gradient to q
# hint: No gradient reaches `q`
def kl_divergence(p, q):
    m = p > 0
    q = q.detach()
    return (p[m] * torch.log(p[m] / q[m])).sum()

# %% wrong elementwise: the terms, not their sum
# hint: reduce it
def kl_divergence(p, q):
    return torch.xlogy(p, p) - torch.xlogy(p, q)

# %% wrong epsilon: a small constant hides the infinity
# hint: \+inf|constant
def kl_divergence(p, q):
    eps = 1e-8
    return (p * torch.log((p + eps) / (q + eps))).sum()

# %% wrong flags: switches requires_grad on
# hint: requires_grad
def kl_divergence(p, q):
    p.requires_grad_(True)
    m = p > 0
    return (p[m] * torch.log(p[m] / q[m])).sum()

# %% wrong half_precision: float16 inside
# hint: expected
def kl_divergence(p, q):
    m = p > 0
    p, q = p.half(), q.half()
    return (p[m] * torch.log(p[m] / q[m])).sum().float()

# %% wrong inplace: zeros of p are overwritten in the caller’s tensor
# hint: changed in place|in-place
def kl_divergence(p, q):
    p[p == 0] = 1e-30
    if bool(((q == 0) & (p > 1e-20)).any()):
        return torch.tensor(float("inf"))
    return (p * torch.log(p / q.clamp(min=1e-30))).sum()

# %% wrong item: a Python float
# hint: not a tensor
def kl_divergence(p, q):
    m = p > 0
    return (p[m] * torch.log(p[m] / q[m])).sum().item()

# %% wrong keepdim: shape (1,) instead of ()
# hint: shape \(1,\)
def kl_divergence(p, q):
    m = p > 0
    return (p[m] * torch.log(p[m] / q[m])).sum(0, keepdim=True)

# %% wrong kl_div_raw: F.kl_div without the logarithm of q
# hint: expected
def kl_divergence(p, q):
    m = p > 0
    return F.kl_div(q[m], p[m], reduction="sum")

# %% wrong kl_div_swapped: F.kl_div with its arguments swapped
# hint: changed places
def kl_divergence(p, q):
    return F.kl_div(p.log(), q, reduction="sum")

# %% wrong mean: mean instead of sum
# hint: mean where a sum
def kl_divergence(p, q):
    m = p > 0
    return (p[m] * torch.log(p[m] / q[m])).sum() / len(p)

# %% wrong naive: 0 log 0 comes out as nan
# hint: 0 log 0|nan
def kl_divergence(p, q):
    return (p * torch.log(p / q)).sum()

# %% wrong nan_to_num: nan_to_num hides the infinity and leaves nan in the gradient
# hint: \+inf|gradient to `q` is nan
def kl_divergence(p, q):
    return torch.nan_to_num(p * torch.log(p / q)).sum()

# %% wrong no_grad: computed under no_grad
# hint: No gradient
def kl_divergence(p, q):
    with torch.no_grad():
        m = p > 0
        return (p[m] * torch.log(p[m] / q[m])).sum()

# %% wrong reversed: arguments swapped: KL(q || p)
# hint: changed places
def kl_divergence(p, q):
    m = q > 0
    return (q[m] * torch.log(q[m] / p[m])).sum()

# %% wrong rewrapped: a new tensor from the number: the graph is lost
# hint: No gradient
def kl_divergence(p, q):
    m = p > 0
    return torch.tensor(float((p[m] * torch.log(p[m] / q[m])).sum()))

# %% wrong seeded: sets the global seed
# hint: random state
def kl_divergence(p, q):
    torch.manual_seed(0)
    m = p > 0
    return (p[m] * torch.log(p[m] / q[m])).sum()

# %% wrong sign: sign flipped
# hint: wrong sign
def kl_divergence(p, q):
    m = p > 0
    return -(p[m] * torch.log(p[m] / q[m])).sum()

# %% wrong skips_infinite: terms with q = 0 are left out
# hint: left out|leave the term out
def kl_divergence(p, q):
    m = (p > 0) & (q > 0)
    return (p[m] * torch.log(p[m] / q[m])).sum()

# %% wrong softmaxed: softmax of what are probabilities already
# hint: softmax
def kl_divergence(p, q):
    return F.kl_div(q.log_softmax(0), p.softmax(0), reduction="sum")

# %% wrong symmetrised: both directions added
# hint: not symmetric
def kl_divergence(p, q):
    m = (p > 0) & (q > 0)
    return ((p - q)[m] * torch.log(p[m] / q[m])).sum()

# %% wrong unweighted: the factor p is missing
# hint: factor p
def kl_divergence(p, q):
    m = p > 0
    return torch.log(p[m] / q[m]).sum()

# %% wrong where_trap: torch.where after the fact: the value is right, the gradient to q is nan
# hint: gradient to `q` is nan
def kl_divergence(p, q):
    return torch.where(p > 0, p * torch.log(p / q), torch.zeros_like(p)).sum()

# %% wrong rare_left_out: outcomes below one in a hundred are left out
# hint: rare|below 0.01|However
def kl_divergence(p, q):
    kept = p > 0.01
    return (p[kept] * (p[kept] / q[kept]).log()).sum()
