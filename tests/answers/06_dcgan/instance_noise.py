"""Right and wrong answers to 06_dcgan.instance_noise."""

import torch
import torch.nn.functional as F
from torch import nn

# %% right reference: as the formula
def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 * max(0.0, 1 - step / total_steps)
    return x + sigma * torch.randn_like(x)

# %% right clone: added to a clone
def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 * max(0, 1 - step / total_steps)
    y = x.clone()
    y += sigma * torch.randn_like(x)
    return y

# %% right dist: distributions
import numpy as np


def instance_noise(x, step, total_steps, sigma0=0.1):
    s = sigma0 * float(np.clip(1 - step / total_steps, 0, 1))
    return x + s * torch.distributions.Normal(0.0, 1.0).sample(x.shape).to(x)

# %% right early: returns a copy at the end
def instance_noise(x, step, total_steps, sigma0=0.1):
    if step >= total_steps:
        return x.clone()
    return x + (sigma0 * (total_steps - step) / total_steps) * torch.randn(x.shape, dtype=x.dtype, device=x.device)

# %% right early_return: x itself once the schedule is over
def instance_noise(x, step, total_steps, sigma0=0.1):
    if step >= total_steps:
        return x
    return x + torch.randn_like(x) * sigma0 * (1 - step / total_steps)

# %% right lerp: clamped with min
def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 - sigma0 * min(step / total_steps, 1)
    with torch.no_grad():
        noise = torch.normal(torch.zeros_like(x), torch.ones_like(x))
    return torch.add(x, noise, alpha=sigma)

# %% right normal: normal_ on an empty tensor
def instance_noise(x, step, total_steps, sigma0=0.1):
    left = max(total_steps - step, 0) / total_steps
    noise = torch.empty_like(x).normal_(0, 1) * (sigma0 * left)
    return x.add(noise)

# %% wrong absolute: absolute value in place of max
# hint: max\(0
def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 * abs(1 - step / total_steps)
    return x + sigma * torch.randn_like(x)

# %% wrong clamped: clamped to [-1, 1]
# hint: standard deviation
def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 * max(0.0, 1 - step / total_steps)
    return (x + sigma * torch.randn_like(x)).clamp(-1, 1)

# %% wrong default: default 1
# hint: standard deviation
def instance_noise(x, step, total_steps, sigma0=1.0):
    return x + sigma0 * max(0.0, 1 - step / total_steps) * torch.randn_like(x)

# %% wrong detached: detached
# hint: No gradient
def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 * max(0.0, 1 - step / total_steps)
    return x.detach() + sigma * torch.randn_like(x)

# %% wrong fixed: 0.1 hard-coded
# hint: standard deviation
def instance_noise(x, step, total_steps, sigma0=0.1):
    return x + 0.1 * max(0.0, 1 - step / total_steps) * torch.randn_like(x)

# %% wrong flattened: flattened
# hint: shape
def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 * max(0.0, 1 - step / total_steps)
    return (x + sigma * torch.randn_like(x)).flatten(1)

# %% wrong floor: whole division
# hint: standard deviation
def instance_noise(x, step, total_steps, sigma0=0.1):
    return x + sigma0 * max(0, 1 - step // total_steps) * torch.randn_like(x)

# %% wrong growing: grows instead
# hint: standard deviation
def instance_noise(x, step, total_steps, sigma0=0.1):
    return x + sigma0 * min(1.0, step / total_steps) * torch.randn_like(x)

# %% wrong inplace: in place
# hint: in place|in-place
def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 * max(0.0, 1 - step / total_steps)
    x += sigma * torch.randn_like(x)
    return x

# %% wrong multiplied: multiplicative noise
# hint: standard deviation|one to x
def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 * max(0.0, 1 - step / total_steps)
    return x * (1 + sigma * torch.randn_like(x))

# %% wrong no_decay: no schedule
# hint: standard deviation
def instance_noise(x, step, total_steps, sigma0=0.1):
    return x + sigma0 * torch.randn_like(x)

# %% wrong no_max: the spread grows again after the end
# hint: max\(0
def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 * (1 - step / total_steps)
    return x + sigma * torch.randn_like(x)

# %% wrong noise_only: the noise without x
# hint: standard deviation|gradient
def instance_noise(x, step, total_steps, sigma0=0.1):
    return sigma0 * max(0.0, 1 - step / total_steps) * torch.randn_like(x)

# %% wrong numpy: float64 from NumPy
# hint: float64
def instance_noise(x, step, total_steps, sigma0=0.1):
    import numpy as np
    sigma = sigma0 * max(0.0, 1 - step / total_steps)
    return x + sigma * torch.from_numpy(np.random.randn(*x.shape))

# %% wrong off_by_one: step + 1, seen at the last step only through the spread
# hint: standard deviation
def instance_noise(x, step, total_steps, sigma0=0.1):
    return x + sigma0 * max(0.0, 1 - (step + total_steps / 10) / total_steps) * torch.randn_like(x)

# %% wrong per_image: one value an image
# hint: same|go together|different
def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 * max(0.0, 1 - step / total_steps)
    return x + sigma * torch.randn(len(x), *[1] * (x.dim() - 1))

# %% wrong seeded: seeded
# hint: same noise|manual_seed
def instance_noise(x, step, total_steps, sigma0=0.1):
    torch.manual_seed(step)
    return x + sigma0 * max(0.0, 1 - step / total_steps) * torch.randn_like(x)

# %% wrong shared_image: one noise for all images
# hint: same|go together|different
def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 * max(0.0, 1 - step / total_steps)
    return x + sigma * torch.randn(x.shape[1:])

# %% wrong shrunk: x is shrunk
# hint: standard deviation|one to x|different
def instance_noise(x, step, total_steps, sigma0=0.1):
    t = max(0.0, 1 - step / total_steps)
    return (1 - sigma0 * t) * x + sigma0 * t * torch.randn_like(x)

# %% wrong squared_decay: squared schedule
# hint: standard deviation
def instance_noise(x, step, total_steps, sigma0=0.1):
    return x + sigma0 * max(0.0, 1 - step / total_steps) ** 2 * torch.randn_like(x)

# %% wrong uniform: uniform noise
# hint: mean|normal
def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 * max(0.0, 1 - step / total_steps)
    return x + sigma * torch.rand_like(x)

# %% wrong uniform_scaled: uniform noise of the right spread
# hint: normal
def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 * max(0.0, 1 - step / total_steps)
    return x + sigma * (torch.rand_like(x) - 0.5) * 12**0.5

# %% wrong variance: sigma as a variance
# hint: standard deviation
def instance_noise(x, step, total_steps, sigma0=0.1):
    sigma = sigma0 * max(0.0, 1 - step / total_steps)
    return x + sigma**0.5 * torch.randn_like(x)

# %% mutants: these do the same
# 2:21 arguments 0 and 1 swapped # the same number
# 2:25 0.0 -> 0 # the same number
# 2:25 0.0 -> -0.0 # the same number
# 1:48 0.1 -> -0.1 # minus normal noise is normal noise
# 3:11 Add -> Sub # minus normal noise is normal noise
