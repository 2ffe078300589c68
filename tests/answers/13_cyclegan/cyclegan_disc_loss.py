"""Right and wrong answers to 13_cyclegan.cyclegan_disc_loss."""

import torch
import torch.nn.functional as F
from torch import nn


# %% right reference: as it is written
def cyclegan_disc_loss(disc, real, fake):
    on_real, on_fake = disc(real), disc(fake.detach())
    loss = F.mse_loss(on_real, torch.ones_like(on_real)) + F.mse_loss(on_fake, torch.zeros_like(on_fake))
    return 0.5 * loss


# %% right by_hand: squares and means
def cyclegan_disc_loss(disc, real, fake):
    return ((disc(real) - 1) ** 2).mean() / 2 + (disc(fake.detach()) ** 2).mean() / 2


# %% right joined: one pass over both batches, split afterwards
def cyclegan_disc_loss(disc, real, fake):
    out = disc(torch.cat([real, fake.detach()]))
    a, b = out.split([len(real), len(fake)])
    return torch.stack([(1 - a).square().mean(), b.square().mean()]).mean()


# %% right objects: a criterion object, targets that broadcast
def cyclegan_disc_loss(disc, real, fake):
    criterion = nn.MSELoss()
    total = 0.0
    for images, target in ((real, 1.0), (fake.data, 0.0)):
        out = disc(images)
        total = total + criterion(out, torch.tensor(target).expand_as(out))
    return total * 0.5


# %% right einsum: sums of squares by einsum
def cyclegan_disc_loss(d, x, y):
    with torch.no_grad():
        made = y.clone()
    a, b = d(x) - 1, d(made)
    half = 0.5
    return half * (torch.einsum("nchw,nchw->", a, a) / a.numel() + torch.einsum("nchw,nchw->", b, b) / b.numel())


# %% right loop: image by image
def cyclegan_disc_loss(disc, real, fake):
    on_real = sum((disc(x[None]) - 1).pow(2).mean() for x in real) / len(real)
    on_fake = sum(disc(x[None].detach()).pow(2).mean() for x in fake) / len(fake)
    return (on_real + on_fake) / 2


# %% wrong attached: the gradient reaches the fake
# hint: reaches `fake`
def cyclegan_disc_loss(disc, real, fake):
    return 0.5 * ((disc(real) - 1).square().mean() + disc(fake).square().mean())


# %% wrong cut_after: the scores are cut, not the fake
# hint: gradient to `disc`
def cyclegan_disc_loss(disc, real, fake):
    return 0.5 * ((disc(real) - 1).square().mean() + disc(fake).detach().square().mean())


# %% wrong real_cut: the real images are cut off, too
# hint: gradient reaches `real`
def cyclegan_disc_loss(disc, real, fake):
    return 0.5 * ((disc(real.detach()) - 1).square().mean() + disc(fake.detach()).square().mean())


# %% wrong summed: the half is missing
# hint: not halved
def cyclegan_disc_loss(disc, real, fake):
    return (disc(real) - 1).square().mean() + disc(fake.detach()).square().mean()


# %% wrong half_of_one: half of the real term only
# hint: disc\(fake\) is not halved
def cyclegan_disc_loss(disc, real, fake):
    return 0.5 * (disc(real) - 1).square().mean() + disc(fake.detach()).square().mean()


# %% wrong exchanged: real 0, fake 1
# hint: targets are exchanged
def cyclegan_disc_loss(disc, real, fake):
    return 0.5 * (disc(real).square().mean() + (disc(fake.detach()) - 1).square().mean())


# %% wrong fakes_one: fakes have target 1, too
# hint: disc\(fake\) has target 1
def cyclegan_disc_loss(disc, real, fake):
    return 0.5 * ((disc(real) - 1).square().mean() + (disc(fake.detach()) - 1).square().mean())


# %% wrong minus_one: the other coding of LSGAN
# hint: target of disc\(fake\) is -1
def cyclegan_disc_loss(disc, real, fake):
    return 0.5 * ((disc(real) - 1).square().mean() + (disc(fake.detach()) + 1).square().mean())


# %% wrong bce: cross-entropy, as before
# hint: cross-entropy
def cyclegan_disc_loss(disc, real, fake):
    a, b = disc(real), disc(fake.detach())
    bce = F.binary_cross_entropy_with_logits
    return 0.5 * (bce(a, torch.ones_like(a)) + bce(b, torch.zeros_like(b)))


# %% wrong sigmoid: probabilities are compared
# hint: sigmoid
def cyclegan_disc_loss(disc, real, fake):
    a, b = disc(real).sigmoid(), disc(fake.detach()).sigmoid()
    return 0.5 * ((a - 1).square().mean() + b.square().mean())


# %% wrong one_mean: one mean over both batches, right where they are equally large
# hint: one mean over both
def cyclegan_disc_loss(disc, real, fake):
    a, b = disc(real), disc(fake.detach())
    return torch.cat([(a - 1).flatten(), b.flatten()]).square().mean()


# %% wrong zipped: pairs of images, right where there are equally many
# hint: cut to the shorter
def cyclegan_disc_loss(disc, real, fake):
    n = min(len(real), len(fake))
    return 0.5 * ((disc(real[:n]) - 1).square().mean() + disc(fake[:n].detach()).square().mean())


# %% wrong mean_score: the mean score is compared
# hint: averaged before they are squared
def cyclegan_disc_loss(disc, real, fake):
    return 0.5 * ((disc(real).mean() - 1).square() + disc(fake.detach()).mean().square())


# %% wrong mean_of_image: one score an image
# hint: averaged over an image
def cyclegan_disc_loss(disc, real, fake):
    a, b = (disc(x).mean((1, 2, 3)) for x in (real, fake.detach()))
    return 0.5 * ((a - 1).square().mean() + b.square().mean())


# %% wrong by_rows: divided by the number of images only
# hint: summed over an image's patches
def cyclegan_disc_loss(disc, real, fake):
    a, b = disc(real), disc(fake.detach())
    return 0.5 * ((a - 1).square().sum() / len(a) + b.square().sum() / len(b))


# %% wrong absolute: no square
# hint: absolute distance
def cyclegan_disc_loss(disc, real, fake):
    return 0.5 * ((disc(real) - 1).abs().mean() + disc(fake.detach()).abs().mean())


# %% wrong real_only: no fakes
# hint: disc\(fake\) is missing
def cyclegan_disc_loss(disc, real, fake):
    return 0.5 * (disc(real) - 1).square().mean()


# %% wrong smoothed: target 0.9
# hint: smoothed
def cyclegan_disc_loss(disc, real, fake):
    return 0.5 * ((disc(real) - 0.9).square().mean() + disc(fake.detach()).square().mean())


# %% wrong left_eval: the discriminator is left in eval mode
# hint: mode
def cyclegan_disc_loss(disc, real, fake):
    disc.eval()
    return 0.5 * ((disc(real) - 1).square().mean() + disc(fake.detach()).square().mean())


# %% wrong left_frozen: its parameters are left frozen
# hint: requires_grad
def cyclegan_disc_loss(disc, real, fake):
    loss = 0.5 * ((disc(real) - 1).square().mean() + disc(fake.detach()).square().mean())
    for p in disc.parameters():
        p.requires_grad = False
    return loss


# %% wrong flag_off: the caller's fake is cut off
# hint: requires_grad
def cyclegan_disc_loss(disc, real, fake):
    fake = fake.detach_()
    return 0.5 * ((disc(real) - 1).square().mean() + disc(fake).square().mean())
