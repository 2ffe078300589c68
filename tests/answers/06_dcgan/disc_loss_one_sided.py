"""Right and wrong answers to 06_dcgan.disc_loss_one_sided."""

import torch
import torch.nn.functional as F
from torch import nn

# %% right reference: BCE with logits on both
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = F.binary_cross_entropy_with_logits(real_logits, torch.full_like(real_logits, 1 - smooth))
    fake = F.binary_cross_entropy_with_logits(fake_logits, torch.zeros_like(fake_logits))
    return (real + fake) / 2

# %% right bernoulli: distributions
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    return ((F.softplus(real_logits) - (1 - smooth) * real_logits).mean() + F.softplus(fake_logits).mean()) / 2

# %% right hand: softplus
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    t = 1 - smooth
    r = t * F.softplus(-real_logits) + (1 - t) * F.softplus(real_logits)
    return torch.stack([r.mean(), F.softplus(fake_logits).mean()]).mean()

# %% right logsigmoid: logsigmoid
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = -(1 - smooth) * F.logsigmoid(real_logits) - smooth * F.logsigmoid(-real_logits)
    return (real.mean() - F.logsigmoid(-fake_logits).mean()) / 2

# %% right mixture: a mixture of both targets
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = (1 - smooth) * F.softplus(-real_logits) + smooth * F.softplus(real_logits)
    return torch.stack([real.mean(), F.softplus(fake_logits).mean()]).mean()

# %% right module: the criterion as a module
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    bce = nn.BCEWithLogitsLoss()
    ones = torch.ones_like(real_logits)
    return 0.5 * bce(real_logits, ones * (1 - smooth)) + 0.5 * bce(fake_logits, 0 * ones.new_zeros(fake_logits.shape))

# %% right objects: module losses
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    crit = nn.BCEWithLogitsLoss()
    return 0.5 * crit(real_logits, torch.full_like(real_logits, 1.0 - smooth)) + 0.5 * crit(fake_logits, torch.zeros_like(fake_logits))

# %% right softplus: softplus by hand
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = F.softplus(real_logits) - (1 - smooth) * real_logits
    return 0.5 * (real.mean() + F.softplus(fake_logits).mean())

# %% wrong above_one: 1 + smooth
# hint: above 1
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = F.binary_cross_entropy_with_logits(real_logits, torch.full_like(real_logits, 1 + smooth))
    return (real + F.softplus(fake_logits).mean()) / 2

# %% wrong default: default 0.2
# hint: smooth is 0.1
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.2):
    real = F.binary_cross_entropy_with_logits(real_logits, torch.full_like(real_logits, 1 - smooth))
    return (real + F.softplus(fake_logits).mean()) / 2

# %% wrong detached: fakes detached here
# hint: No gradient reaches `fake_logits`
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = F.binary_cross_entropy_with_logits(real_logits, torch.full_like(real_logits, 1 - smooth))
    return (real + F.softplus(fake_logits.detach()).mean()) / 2

# %% wrong exchanged: targets exchanged
# hint: exchanged
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = F.softplus(real_logits).mean()
    fake = F.binary_cross_entropy_with_logits(fake_logits, torch.full_like(fake_logits, 1 - smooth))
    return (real + fake) / 2

# %% wrong fixed: 0.9 hard-coded
# hint: whatever
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = F.binary_cross_entropy_with_logits(real_logits, torch.full_like(real_logits, 0.9))
    return (real + F.softplus(fake_logits).mean()) / 2

# %% wrong half_smoothing: towards one half
# hint: one half
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = F.binary_cross_entropy_with_logits(real_logits, torch.full_like(real_logits, 1 - smooth / 2))
    fake = F.binary_cross_entropy_with_logits(fake_logits, torch.full_like(fake_logits, smooth / 2))
    return (real + fake) / 2

# %% wrong item: a float
# hint: not a tensor
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = F.binary_cross_entropy_with_logits(real_logits, torch.full_like(real_logits, 1 - smooth))
    return ((real + F.softplus(fake_logits).mean()) / 2).item()

# %% wrong logs: logs of probabilities
# hint: raw logits
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    r, f = real_logits.sigmoid(), fake_logits.sigmoid()
    real = -((1 - smooth) * r.log() + smooth * (1 - r).log()).mean()
    return (real - (1 - f).log().mean()) / 2

# %% wrong no_average: not averaged
# hint: average
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    b = F.binary_cross_entropy_with_logits
    return b(real_logits, torch.full_like(real_logits, 1 - smooth)) + b(fake_logits, torch.zeros_like(fake_logits))

# %% wrong not_smoothed: no smoothing
# hint: not smoothed
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    return (F.softplus(-real_logits).mean() + F.softplus(fake_logits).mean()) / 2

# %% wrong one_batch: one batch of all
# hint: one batch
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    logits = torch.cat([real_logits, fake_logits])
    targets = torch.cat([torch.full_like(real_logits, 1 - smooth), torch.zeros_like(fake_logits)])
    return F.binary_cross_entropy_with_logits(logits, targets)

# %% wrong only_real: fakes forgotten
# hint: Only the term on real
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    return F.binary_cross_entropy_with_logits(real_logits, torch.full_like(real_logits, 1 - smooth))

# %% wrong probabilities: BCE on probabilities
# hint: raw logits|returned
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = F.binary_cross_entropy(real_logits.sigmoid(), torch.full_like(real_logits, 1 - smooth))
    fake = F.binary_cross_entropy(fake_logits.sigmoid(), torch.zeros_like(fake_logits))
    return (real + fake) / 2

# %% wrong random: random targets
# hint: random
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    b = F.binary_cross_entropy_with_logits
    return (b(real_logits, 1 - smooth * torch.rand_like(real_logits)) + b(fake_logits, torch.zeros_like(fake_logits))) / 2

# %% wrong random_labels: random soft labels
# hint: random state
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    target = 1 - smooth * torch.rand_like(real_logits)
    real = F.binary_cross_entropy_with_logits(real_logits, target)
    return (real + F.softplus(fake_logits).mean()) / 2

# %% wrong scaled: the loss is scaled
# hint: scaled
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    return ((1 - smooth) * F.softplus(-real_logits).mean() + F.softplus(fake_logits).mean()) / 2

# %% wrong shared_targets: targets of equal size assumed
# hint: raised
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    ones = torch.ones_like(real_logits)
    real = F.binary_cross_entropy_with_logits(real_logits, ones * (1 - smooth))
    fake = F.binary_cross_entropy_with_logits(fake_logits, ones * 0)
    return (real + fake) / 2

# %% wrong sigmoid_twice: a sigmoid before BCE with logits
# hint: expected
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = F.binary_cross_entropy_with_logits(real_logits.sigmoid(), torch.full_like(real_logits, 1 - smooth))
    fake = F.binary_cross_entropy_with_logits(fake_logits.sigmoid(), torch.zeros_like(fake_logits))
    return (real + fake) / 2

# %% wrong sum: terms added
# hint: average
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    return F.binary_cross_entropy_with_logits(real_logits, torch.full_like(real_logits, 1 - smooth)) + F.softplus(fake_logits).mean()

# %% wrong sums: sums
# hint: Sums
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = F.binary_cross_entropy_with_logits(real_logits, torch.full_like(real_logits, 1 - smooth), reduction="sum")
    return (real + F.softplus(fake_logits).sum()) / 2

# %% wrong target_smooth: target smooth
# hint: 1 - smooth
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = F.binary_cross_entropy_with_logits(real_logits, torch.full_like(real_logits, smooth))
    return (real + F.softplus(fake_logits).mean()) / 2

# %% wrong two_sided: fakes smoothed too
# hint: Both sides
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    real = F.binary_cross_entropy_with_logits(real_logits, torch.full_like(real_logits, 1 - smooth))
    fake = F.binary_cross_entropy_with_logits(fake_logits, torch.full_like(fake_logits, smooth))
    return (real + fake) / 2

# %% wrong wrong_side: only fakes smoothed
# hint: fakes are smoothed
def disc_loss_one_sided(real_logits, fake_logits, smooth=0.1):
    fake = F.binary_cross_entropy_with_logits(fake_logits, torch.full_like(fake_logits, smooth))
    return (F.softplus(-real_logits).mean() + fake) / 2
