"""Right and wrong answers to 06_dcgan.soft_real_targets."""

import torch
import torch.nn.functional as F
from torch import nn

# %% right reference: rand_like, stretched
def soft_real_targets(pred, low=0.7, high=1.0):
    return low + (high - low) * torch.rand_like(pred.detach())

# %% right distribution: a distribution of torch
def soft_real_targets(pred, low=0.7, high=1.0):
    with torch.no_grad():
        noise = torch.distributions.Uniform(low, high).sample(pred.shape)
    return noise.to(pred.dtype).to(pred.device)

# %% right empty_uniform: uniform_ on an empty tensor
def soft_real_targets(pred, low=0.7, high=1.0):
    return torch.empty_like(pred, requires_grad=False).uniform_(low, high)

# %% right lerp: from high downwards
def soft_real_targets(pred, low=0.7, high=1.0):
    return high - (high - low) * torch.rand_like(pred, requires_grad=False)

# %% right like: rand_like on detached
@torch.no_grad()
def soft_real_targets(pred, low=0.7, high=1.0):
    return torch.rand_like(pred).mul_(high - low).add_(low)

# %% right no_grad: under no_grad
def soft_real_targets(pred, low=0.7, high=1.0):
    with torch.no_grad():
        return torch.lerp(torch.full_like(pred, low), torch.full_like(pred, high), torch.rand_like(pred))

# %% right rand: rand with size, type and device
def soft_real_targets(pred, low=0.7, high=1.0):
    return torch.rand(pred.shape, dtype=pred.dtype, device=pred.device) * (high - low) + low

# %% wrong choice: only the two ends
# hint: different
def soft_real_targets(pred, low=0.7, high=1.0):
    return torch.where(torch.rand_like(pred.detach()) < 0.5, low, high).to(pred.dtype)

# %% wrong constant: one constant
# hint: same|different
def soft_real_targets(pred, low=0.7, high=1.0):
    return torch.full_like(pred.detach(), (low + high) / 2)

# %% wrong default: default 0.8
# hint: between
def soft_real_targets(pred, low=0.8, high=1.0):
    return low + (high - low) * torch.rand_like(pred.detach())

# %% wrong device: device ignored
# hint: device
def soft_real_targets(pred, low=0.7, high=1.0):
    return low + (high - low) * torch.rand(pred.shape, dtype=pred.dtype)

# %% wrong fixed: 0.7 to 1 hard-coded
# hint: between
def soft_real_targets(pred, low=0.7, high=1.0):
    return 0.7 + 0.3 * torch.rand_like(pred.detach())

# %% wrong flat: shape lost
# hint: shape
def soft_real_targets(pred, low=0.7, high=1.0):
    return low + (high - low) * torch.rand(len(pred))

# %% wrong float32: type and device ignored
# hint: float
def soft_real_targets(pred, low=0.7, high=1.0):
    return low + (high - low) * torch.rand(pred.shape)

# %% wrong gradient: requires a gradient
# hint: gradient
def soft_real_targets(pred, low=0.7, high=1.0):
    return (low + (high - low) * torch.rand_like(pred)).requires_grad_()

# %% wrong inplace: written into pred
# hint: constants
def soft_real_targets(pred, low=0.7, high=1.0):
    return pred.uniform_(low, high)

# %% wrong inplace_data: written into pred’s data
# hint: in place|gradient
def soft_real_targets(pred, low=0.7, high=1.0):
    pred.data.uniform_(low, high)
    return pred.detach()

# %% wrong linspace: evenly spaced
# hint: go together|same noise|other
def soft_real_targets(pred, low=0.7, high=1.0):
    return torch.linspace(low, high, pred.numel()).reshape(pred.shape).to(pred.dtype).to(pred.device)

# %% wrong low_only: from 0 to high
# hint: between
def soft_real_targets(pred, low=0.7, high=1.0):
    return high * torch.rand_like(pred.detach())

# %% wrong normal: normal
# hint: between
def soft_real_targets(pred, low=0.7, high=1.0):
    return low + (high - low) * torch.randn_like(pred.detach())

# %% wrong numpy: a NumPy array
# hint: ndarray
def soft_real_targets(pred, low=0.7, high=1.0):
    import numpy as np
    return np.random.uniform(low, high, tuple(pred.shape))

# %% wrong one_draw: one value for all
# hint: same|different
def soft_real_targets(pred, low=0.7, high=1.0):
    return torch.ones_like(pred.detach()) * (low + (high - low) * torch.rand(1).item())

# %% wrong ones: ones
# hint: same|every|different
def soft_real_targets(pred, low=0.7, high=1.0):
    return torch.ones_like(pred)

# %% wrong per_row: one value a row
# hint: same|different
def soft_real_targets(pred, low=0.7, high=1.0):
    return (low + (high - low) * torch.rand(pred.shape[:1] + (1,) * (pred.dim() - 1))).expand(pred.shape).to(pred)

# %% wrong seeded: seeded
# hint: same noise|manual_seed
def soft_real_targets(pred, low=0.7, high=1.0):
    torch.manual_seed(0)
    return low + (high - low) * torch.rand_like(pred.detach())

# %% wrong sqrt: density toward high
# hint: uniform
def soft_real_targets(pred, low=0.7, high=1.0):
    return low + (high - low) * torch.rand_like(pred).sqrt()

# %% wrong squared: squared
# hint: uniform
def soft_real_targets(pred, low=0.7, high=1.0):
    return low + (high - low) * torch.rand_like(pred.detach()) ** 2

# %% wrong tied_to_pred: tied to pred
# hint: gradient
def soft_real_targets(pred, low=0.7, high=1.0):
    return low + (high - low) * torch.rand_like(pred) + 0 * pred

# %% wrong triangular: mean of two
# hint: uniform
def soft_real_targets(pred, low=0.7, high=1.0):
    return low + (high - low) * (torch.rand_like(pred.detach()) + torch.rand_like(pred.detach())) / 2

# %% wrong unit: from 0 to 1
# hint: between
def soft_real_targets(pred, low=0.7, high=1.0):
    return torch.rand_like(pred.detach())

# %% wrong width: high mistaken for the width
# hint: between
def soft_real_targets(pred, low=0.7, high=1.0):
    return low + high * torch.rand_like(pred.detach())

# %% mutants: these do the same
# 2:4 returns detached # pred is detached already
