"""Right and wrong answers to 12_pix2pix.pix2pix_disc_loss."""

import torch
import torch.nn.functional as F
from torch import nn

bce = F.binary_cross_entropy_with_logits


# %% right reference: as it is written
def pix2pix_disc_loss(disc, cond, real, fake):
    on_real, on_fake = disc(cond, real), disc(cond, fake.detach())
    loss = bce(on_real, torch.ones_like(on_real)) + bce(on_fake, torch.zeros_like(on_fake))
    return 0.5 * loss


# %% right by_hand: softplus, the sign of the logits turned for real pairs
def pix2pix_disc_loss(disc, cond, real, fake):
    return (F.softplus(-disc(cond, real)).mean() + F.softplus(disc(cond, fake.detach())).mean()) / 2


# %% right joined: one pass over both, one criterion over all
def pix2pix_disc_loss(disc, cond, real, fake):
    logits = disc(torch.cat([cond, cond]), torch.cat([real, fake.detach()]))
    targets = torch.zeros_like(logits)
    targets[: len(real)] = 1
    return nn.BCEWithLogitsLoss()(logits, targets)


# %% right data: the fake without its past by .data, each term halved
def pix2pix_disc_loss(disc, cond, real, fake):
    loss = 0.0
    for image, label in ((real, 1.0), (fake.data, 0.0)):
        out = disc(cond, image)
        loss = loss + 0.5 * bce(out, torch.full_like(out, label))
    return loss


# %% right copied: other names, a copy of the fake made under no_grad
def pix2pix_disc_loss(d, x, y, g):
    with torch.no_grad():
        made = g.clone()
    return -(F.logsigmoid(d(x, y)).mean() + F.logsigmoid(-d(x, made)).mean()).mul(0.5)


# %% right loop: pair by pair
def pix2pix_disc_loss(disc, cond, real, fake):
    total = 0.0
    for i in range(len(cond)):
        r, f = disc(cond[i : i + 1], real[i : i + 1]), disc(cond[i : i + 1], fake[i : i + 1].detach())
        total = total + torch.logaddexp(-r, torch.zeros_like(r)).mean() + torch.logaddexp(f, torch.zeros_like(f)).mean()
    return total / (2 * len(cond))


# %% wrong attached: the gradient reaches the fake
# hint: reaches `fake`
def pix2pix_disc_loss(disc, cond, real, fake):
    on_real, on_fake = disc(cond, real), disc(cond, fake)
    return 0.5 * (bce(on_real, torch.ones_like(on_real)) + bce(on_fake, torch.zeros_like(on_fake)))


# %% wrong no_grad: the logits of the fakes teach nothing
# hint: gradient to `disc`
def pix2pix_disc_loss(disc, cond, real, fake):
    on_real = disc(cond, real)
    with torch.no_grad():
        on_fake = disc(cond, fake)
    return 0.5 * (bce(on_real, torch.ones_like(on_real)) + bce(on_fake, torch.zeros_like(on_fake)))


# %% wrong logits_detached: the logits are cut, not the fake
# hint: gradient to `disc`
def pix2pix_disc_loss(disc, cond, real, fake):
    on_real, on_fake = disc(cond, real), disc(cond, fake).detach()
    return 0.5 * (bce(on_real, torch.ones_like(on_real)) + bce(on_fake, torch.zeros_like(on_fake)))


# %% wrong real_cut: the real image is cut off, too
# hint: gradient to `real`|No gradient reaches `real`
def pix2pix_disc_loss(disc, cond, real, fake):
    on_real, on_fake = disc(cond, real.detach()), disc(cond, fake.detach())
    return 0.5 * (bce(on_real, torch.ones_like(on_real)) + bce(on_fake, torch.zeros_like(on_fake)))


# %% wrong summed: the half is missing
# hint: not halved
def pix2pix_disc_loss(disc, cond, real, fake):
    on_real, on_fake = disc(cond, real), disc(cond, fake.detach())
    return bce(on_real, torch.ones_like(on_real)) + bce(on_fake, torch.zeros_like(on_fake))


# %% wrong half_of_one: half of one term only
# hint: disc\(cond, fake\) is not halved
def pix2pix_disc_loss(disc, cond, real, fake):
    on_real, on_fake = disc(cond, real), disc(cond, fake.detach())
    return 0.5 * bce(on_real, torch.ones_like(on_real)) + bce(on_fake, torch.zeros_like(on_fake))


# %% wrong exchanged: 0 for real, 1 for fake
# hint: targets are exchanged
def pix2pix_disc_loss(disc, cond, real, fake):
    on_real, on_fake = disc(cond, real), disc(cond, fake.detach())
    return 0.5 * (bce(on_real, torch.zeros_like(on_real)) + bce(on_fake, torch.ones_like(on_fake)))


# %% wrong both_one: 1 for the fakes, too
# hint: disc\(cond, fake\) has target 1
def pix2pix_disc_loss(disc, cond, real, fake):
    on_real, on_fake = disc(cond, real), disc(cond, fake.detach())
    return 0.5 * (bce(on_real, torch.ones_like(on_real)) + bce(on_fake, torch.ones_like(on_fake)))


# %% wrong fake_first: the fake in the condition's place
# hint: condition comes first
def pix2pix_disc_loss(disc, cond, real, fake):
    on_real, on_fake = disc(cond, real), disc(fake.detach(), cond)
    return 0.5 * (bce(on_real, torch.ones_like(on_real)) + bce(on_fake, torch.zeros_like(on_fake)))


# %% wrong image_first: both in the condition's place
# hint: condition comes first
def pix2pix_disc_loss(disc, cond, real, fake):
    on_real, on_fake = disc(real, cond), disc(fake.detach(), cond)
    return 0.5 * (bce(on_real, torch.ones_like(on_real)) + bce(on_fake, torch.zeros_like(on_fake)))


# %% wrong one_pass: the sum's mean over both, halved again
# hint: halved twice
def pix2pix_disc_loss(disc, cond, real, fake):
    logits = disc(torch.cat([cond, cond]), torch.cat([real, fake.detach()]))
    half = torch.ones_like(logits[: len(real)])
    return 0.5 * bce(logits, torch.cat([half, torch.zeros_like(half)]))


# %% wrong rolled: the fakes meet the next image's condition, which is right for a batch of one
# hint: another image's
def pix2pix_disc_loss(disc, cond, real, fake):
    on_real, on_fake = disc(cond, real), disc(cond.roll(1, 0), fake.detach())
    return 0.5 * (bce(on_real, torch.ones_like(on_real)) + bce(on_fake, torch.zeros_like(on_fake)))


# %% wrong real_only: no fakes
# hint: disc\(cond, fake\) is missing
def pix2pix_disc_loss(disc, cond, real, fake):
    on_real = disc(cond, real)
    return 0.5 * bce(on_real, torch.ones_like(on_real))


# %% wrong squared: as in LSGAN
# hint: squared distance of the logits
def pix2pix_disc_loss(disc, cond, real, fake):
    return 0.5 * ((disc(cond, real) - 1).square().mean() + disc(cond, fake.detach()).square().mean())


# %% wrong sigmoid: a sigmoid before the cross-entropy with logits
# hint: goes through a sigmoid
def pix2pix_disc_loss(disc, cond, real, fake):
    on_real, on_fake = disc(cond, real).sigmoid(), disc(cond, fake.detach()).sigmoid()
    return 0.5 * (bce(on_real, torch.ones_like(on_real)) + bce(on_fake, torch.zeros_like(on_fake)))


# %% wrong log_one_minus: log(1 - sigmoid), which is lost for large logits
# hint: logits
def pix2pix_disc_loss(disc, cond, real, fake):
    p, q = disc(cond, real).sigmoid(), disc(cond, fake.detach()).sigmoid()
    return -0.5 * (p.log().mean() + (1 - q).log().mean())


# %% wrong mean_logit: one logit an image
# hint: averaged over an image
def pix2pix_disc_loss(disc, cond, real, fake):
    on_real, on_fake = (disc(cond, x).mean((1, 2, 3)) for x in (real, fake.detach()))
    return 0.5 * (bce(on_real, torch.ones_like(on_real)) + bce(on_fake, torch.zeros_like(on_fake)))


# %% wrong smoothed: one-sided label smoothing
# hint: smoothed
def pix2pix_disc_loss(disc, cond, real, fake):
    on_real, on_fake = disc(cond, real), disc(cond, fake.detach())
    return 0.5 * (bce(on_real, torch.full_like(on_real, 0.9)) + bce(on_fake, torch.zeros_like(on_fake)))


# %% wrong frozen: the discriminator is left frozen
# hint: requires_grad
def pix2pix_disc_loss(disc, cond, real, fake):
    on_real, on_fake = disc(cond, real), disc(cond, fake.detach())
    disc.requires_grad_(False)
    return 0.5 * (bce(on_real, torch.ones_like(on_real)) + bce(on_fake, torch.zeros_like(on_fake)))


# %% wrong train_mode: puts the discriminator in train mode
# hint: mode
def pix2pix_disc_loss(disc, cond, real, fake):
    disc.train()
    on_real, on_fake = disc(cond, real), disc(cond, fake.detach())
    return 0.5 * (bce(on_real, torch.ones_like(on_real)) + bce(on_fake, torch.zeros_like(on_fake)))


# %% wrong detached_in_place: detach_ changes the caller's fake
# hint: switched `requires_grad`
def pix2pix_disc_loss(disc, cond, real, fake):
    on_real, on_fake = disc(cond, real), disc(cond, fake.detach_())
    return 0.5 * (bce(on_real, torch.ones_like(on_real)) + bce(on_fake, torch.zeros_like(on_fake)))


# %% wrong flag_off: switches the fake's requires_grad off
# hint: requires_grad
def pix2pix_disc_loss(disc, cond, real, fake):
    if fake.is_leaf:
        fake.requires_grad_(False)
    on_real, on_fake = disc(cond, real), disc(cond, fake.detach())
    return 0.5 * (bce(on_real, torch.ones_like(on_real)) + bce(on_fake, torch.zeros_like(on_fake)))


# %% wrong thaws: a part of the discriminator that came frozen is not
# hint: requires_grad flags of the discriminator
def pix2pix_disc_loss(disc, cond, real, fake):
    disc.requires_grad_(True)
    on_real, on_fake = disc(cond, real), disc(cond, fake.detach())
    return 0.5 * (F.softplus(-on_real).mean() + F.softplus(on_fake).mean())
