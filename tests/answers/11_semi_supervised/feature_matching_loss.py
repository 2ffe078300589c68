"""Right and wrong answers to 11_semi_supervised.feature_matching_loss."""

import torch
import torch.nn.functional as F
from torch import nn

# %% right reference: means, difference, squares
def feature_matching_loss(f_real, f_fake):
    gap = f_real.detach().mean(0) - f_fake.mean(0)
    return (gap**2).sum()

# %% right norm: the squared norm by linalg
def feature_matching_loss(f_real, f_fake):
    with torch.no_grad():
        target = f_real.mean(dim=0)
    return torch.linalg.vector_norm(f_fake.mean(dim=0) - target).square() if not torch.equal(f_fake.mean(dim=0), target) else ((f_fake.mean(0) - target) ** 2).sum()

# %% right mse_sum: mse_loss with a sum
def feature_matching_loss(f_real, f_fake):
    return F.mse_loss(f_fake.mean(0), f_real.mean(0).detach(), reduction="sum")

# %% right dot: the difference times itself
def feature_matching_loss(f_real, f_fake):
    d = f_fake.mean(0) - f_real.mean(0).detach()
    return d @ d

# %% right einsum: sums divided by lengths
def feature_matching_loss(f_real, f_fake):
    d = torch.einsum("nd->d", f_real.data) / len(f_real) - torch.einsum("nd->d", f_fake) / len(f_fake)
    return torch.einsum("d,d->", d, d)

# %% right matmul: a row of ones over n
def feature_matching_loss(f_real, f_fake):
    n, m = f_real.shape[0], f_fake.shape[0]
    d = torch.full((1, n), 1 / n, dtype=f_real.dtype) @ f_real.detach() - torch.full((1, m), 1 / m, dtype=f_fake.dtype) @ f_fake
    return d.pow(2).sum()

# %% wrong not_detached: a gradient to the real features
# hint: constant
def feature_matching_loss(f_real, f_fake):
    return ((f_real.mean(0) - f_fake.mean(0)) ** 2).sum()

# %% wrong both_detached: no gradient at all
# hint: `f_fake`
def feature_matching_loss(f_real, f_fake):
    return ((f_real.mean(0) - f_fake.mean(0)).detach() ** 2).sum()

# %% wrong fake_detached: the wrong one detached
# hint: `f_fake`|constant
def feature_matching_loss(f_real, f_fake):
    return ((f_real.mean(0) - f_fake.detach().mean(0)) ** 2).sum()

# %% wrong mean_squares: averaged over features
# hint: averaged over the features
def feature_matching_loss(f_real, f_fake):
    return F.mse_loss(f_fake.mean(0), f_real.detach().mean(0))

# %% wrong norm_itself: not squared
# hint: norm itself
def feature_matching_loss(f_real, f_fake):
    return torch.linalg.vector_norm(f_real.detach().mean(0) - f_fake.mean(0))

# %% wrong l1: absolute differences
# hint: absolute
def feature_matching_loss(f_real, f_fake):
    return (f_real.detach().mean(0) - f_fake.mean(0)).abs().sum()

# %% wrong l1_mean: mean absolute difference
# hint: absolute
def feature_matching_loss(f_real, f_fake):
    return F.l1_loss(f_fake.mean(0), f_real.detach().mean(0))

# %% wrong huber: smooth L1
# hint: Huber
def feature_matching_loss(f_real, f_fake):
    return F.smooth_l1_loss(f_fake.mean(0), f_real.detach().mean(0), reduction="sum")

# %% wrong rows: row by row, cut to one length
# hint: one by one
def feature_matching_loss(f_real, f_fake):
    n = min(len(f_real), len(f_fake))
    return ((f_real[:n].detach() - f_fake[:n]) ** 2).sum(1).mean()

# %% wrong cut: means of batches cut to one length
# hint: shorter
def feature_matching_loss(f_real, f_fake):
    n = min(len(f_real), len(f_fake))
    return ((f_real[:n].detach().mean(0) - f_fake[:n].mean(0)) ** 2).sum()

# %% wrong sums: sums over the batch
# hint: sums over each batch
def feature_matching_loss(f_real, f_fake):
    return ((f_real.detach().sum(0) - f_fake.sum(0)) ** 2).sum()

# %% wrong grand_mean: one mean over all
# hint: features, too
def feature_matching_loss(f_real, f_fake):
    return (f_real.detach().mean() - f_fake.mean()) ** 2

# %% wrong keepdim: a vector of shape (1,)
# hint: scalar
def feature_matching_loss(f_real, f_fake):
    return ((f_real.detach().mean(0, keepdim=True) - f_fake.mean(0, keepdim=True)) ** 2).sum(1)

# %% wrong medians: medians
# hint: Medians|differ
def feature_matching_loss(f_real, f_fake):
    return ((f_real.detach().quantile(0.5, 0) - f_fake.quantile(0.5, 0)) ** 2).sum()

# %% wrong spread_too: spread as well
# hint: spread
def feature_matching_loss(f_real, f_fake):
    d = (f_real.detach().mean(0) - f_fake.mean(0)) ** 2
    s = (f_real.detach().std(0, correction=0) - f_fake.std(0, correction=0)) ** 2
    return d.sum() + s.sum()

# %% wrong flag: switches requires_grad off
# hint: requires_grad
def feature_matching_loss(f_real, f_fake):
    f_real.requires_grad_(False)
    return ((f_real.mean(0) - f_fake.mean(0)) ** 2).sum()

# %% wrong clamped: differences clamped to ±10
# hint: largest absolute
def feature_matching_loss(f_real, f_fake):
    gap = (f_real.detach().mean(0) - f_fake.mean(0)).clamp(-10, 10)
    return (gap**2).sum()

# %% wrong halved: one half in front
# hint: half
def feature_matching_loss(f_real, f_fake):
    return 0.5 * ((f_real.detach().mean(0) - f_fake.mean(0)) ** 2).sum()

# %% wrong expanded: the square written out in float32
# hint: far from 0|smallest distance from 0
def feature_matching_loss(f_real, f_fake):
    real, fake = f_real.detach().float().mean(0), f_fake.float().mean(0)
    return real @ real - 2 * (real @ fake) + fake @ fake

# %% mutants: these do the same
# 2:10 sides swapped # the square does not see the sign
