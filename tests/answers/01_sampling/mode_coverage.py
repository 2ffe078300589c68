"""Right and wrong answers to 01_sampling.mode_coverage."""

import torch

# %% right reference: cdist and the nearest centre
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    covered = len(set(nearest[good].tolist()))
    return covered, good.float().mean().item()

# %% right broadcast: broadcast differences and squares
def mode_coverage(samples, centers, radius):
    squares = ((samples[:, None] - centers[None]) ** 2).sum(-1)
    low, which = squares.min(1)
    good = low <= radius**2
    return torch.bincount(which[good], minlength=len(centers)).gt(0).sum().item(), good.sum().item() / len(good)

# %% right loop: a loop over samples
def mode_coverage(samples, centers, radius):
    hit = set()
    good = 0
    for s in samples:
        d = [float((s - c).norm()) for c in centers]
        best = min(range(len(d)), key=d.__getitem__)
        if d[best] <= radius:
            good += 1
            hit.add(best)
    return len(hit), good / len(samples)

# %% right numpy: through NumPy
def mode_coverage(samples, centers, radius):
    import numpy as np
    s, c = samples.detach().numpy(), centers.detach().numpy()
    d = np.linalg.norm(s[:, None] - c[None], axis=-1)
    i = d.argmin(1)
    g = d[np.arange(len(s)), i] <= radius
    return len(np.unique(i[g])), float(np.mean(g))

# %% right numpy_int: NumPy numbers
def mode_coverage(samples, centers, radius):
    import numpy as np
    d = torch.cdist(samples, centers).numpy()
    g = d.min(1) <= radius
    n = np.bincount(d.argmin(1)[g], minlength=d.shape[1])
    return np.count_nonzero(n), np.mean(g)

# %% right per_mode: mode by mode
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    covered = sum(bool(((nearest == k) & good).any()) for k in range(len(centers)))
    return covered, sum(good.tolist()) / samples.shape[0]

# %% right scatter: flags by index assignment
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    flags = torch.zeros(len(centers), dtype=torch.bool)
    flags[nearest[good]] = True
    return int(flags.sum()), (good.sum() / good.numel()).item()

# %% right strict: strictly inside: no question lies on the edge
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance < radius
    return int(nearest[good].unique().numel()), float(good.double().mean())

# %% wrong any_within: any sample within radius covers
# hint: NEAREST
def mode_coverage(samples, centers, radius):
    inside = torch.cdist(samples, centers) <= radius
    return int(inside.any(0).sum()), inside.any(1).float().mean().item()

# %% wrong argmax: the farthest centre
# hint: nearest centre
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).max(1)
    good = distance <= radius
    return len(nearest[good].unique()), good.float().mean().item()

# %% wrong bad_share: share of bad samples
# hint: bad samples
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest[good].unique()), 1 - good.float().mean().item()

# %% wrong chebyshev: largest absolute difference
# hint: Euclidean
def mode_coverage(samples, centers, radius):
    distance, nearest = (samples[:, None] - centers).abs().amax(-1).min(1)
    good = distance <= radius
    return len(nearest[good].unique()), good.float().mean().item()

# %% wrong count: number of good samples
# hint: not their share
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest[good].unique()), float(good.sum())

# %% wrong covered_share: share of modes
# hint: share of covered modes|float
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest[good].unique()) / len(centers), good.float().mean().item()

# %% wrong dictionary: a dictionary
# hint: dict
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return {"covered": len(nearest[good].unique()), "high_quality": good.float().mean().item()}

# %% wrong eight_modes: eight modes assumed
# hint: high_quality|share
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return min(8, 8 - sum(int((nearest[good] == k).sum() == 0) for k in range(8))), good.float().sum().item() / len(samples) if len(centers) == 8 else 0.0

# %% wrong fixed_radius: a fixed radius
# hint: within radius
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= 0.4
    return len(nearest[good].unique()), good.float().mean().item()

# %% wrong float_count: the count as a float
# hint: float
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return float(len(nearest[good].unique())), good.float().mean().item()

# %% wrong good_count: number of good samples as covered
# hint: good samples is returned|number of good
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return int(good.sum()), good.float().mean().item()

# %% wrong inplace: samples are shifted in place
# hint: in place
def mode_coverage(samples, centers, radius):
    samples -= centers.mean(0)
    centers = centers - centers.mean(0)
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest[good].unique()), good.float().mean().item()

# %% wrong integer_share: integer division
# hint: high_quality
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest[good].unique()), float(int(good.sum()) // len(good))

# %% wrong manhattan: sum of absolute differences
# hint: Euclidean
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers, p=1).min(1)
    good = distance <= radius
    return len(nearest[good].unique()), good.float().mean().item()

# %% wrong missed: missed modes
# hint: missed
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(centers) - len(nearest[good].unique()), good.float().mean().item()

# %% wrong no_quality: modes counted without quality
# hint: without asking for quality
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest.unique()), good.float().mean().item()

# %% wrong one_number: only the count
# hint: int; return the pair
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest[good].unique())

# %% wrong only_x: only the first coordinate
# hint: nearest centre
def mode_coverage(samples, centers, radius):
    distance, nearest = (samples[:, None, 0] - centers[None, :, 0]).abs().min(1)
    good = distance <= radius
    return len(nearest[good].unique()), good.float().mean().item()

# %% wrong over_modes: divided by the number of modes
# hint: number of modes
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest[good].unique()), good.sum().item() / len(centers)

# %% wrong pairs: share of pairs
# hint: pairs
def mode_coverage(samples, centers, radius):
    inside = torch.cdist(samples, centers) <= radius
    return int(inside.any(0).sum()), inside.float().mean().item()

# %% wrong percent: per cent
# hint: per cent
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest[good].unique()), 100 * good.float().mean().item()

# %% wrong radius_squared: distance against the squared radius
# hint: radius squared
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius**2
    return len(nearest[good].unique()), good.float().mean().item()

# %% wrong rounded: the share rounded
# hint: high_quality is
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest[good].unique()), round(good.float().mean().item(), 1)

# %% wrong seeded: sets the seed
# hint: random
def mode_coverage(samples, centers, radius):
    torch.manual_seed(0)
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest[good].unique()), good.float().mean().item()

# %% wrong squared: squared distance against radius
# hint: square of the distance
def mode_coverage(samples, centers, radius):
    low, nearest = ((samples[:, None] - centers) ** 2).sum(-1).min(1)
    good = low <= radius
    return len(nearest[good].unique()), good.float().mean().item()

# %% wrong swapped: returned in reverse order
# hint: reverse order|int
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return good.float().mean().item(), len(nearest[good].unique())

# %% wrong tensor_share: the share as a tensor
# hint: Tensor
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return len(nearest[good].unique()), good.float().mean()

# %% wrong tensors: 0-d tensors
# hint: Tensor
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return nearest[good].unique().numel() + torch.zeros((), dtype=torch.long), good.float().mean()

# %% wrong two_samples: at least two samples
# hint: two samples
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance <= radius
    return int((torch.bincount(nearest[good], minlength=1) >= 2).sum()), good.float().mean().item()

# %% wrong wrong_axis: nearest sample of each centre
# hint: share of modes|nearest centre
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(0)
    good = distance <= radius
    return int(good.sum()), good.float().mean().item()

# %% wrong wrong_way: far instead of near
# hint: wrong way
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples, centers).min(dim=1)
    good = distance > radius
    return len(nearest[good].unique()), good.float().mean().item()

# %% wrong expanded: squares multiplied out lose their digits far from the origin
# hint: origin|digits
def mode_coverage(samples, centers, radius):
    squares = (samples**2).sum(1, keepdim=True) - 2 * samples @ centers.T + (centers**2).sum(1)
    low, nearest = squares.clamp(min=0).min(dim=1)
    good = low.sqrt() <= radius
    return len(set(nearest[good].tolist())), good.float().mean().item()

# %% wrong flag_off: samples that require a gradient no longer do
# hint: requires_grad
def mode_coverage(samples, centers, radius):
    distance, nearest = torch.cdist(samples.requires_grad_(False), centers).min(dim=1)
    good = distance <= radius
    return len(set(nearest[good].tolist())), good.float().mean().item()

# %% mutants: these do the same
# 3:11 -> Lt # no distance equals the radius
# 2:62 1 -> -1 # the last of two axes is axis 1
