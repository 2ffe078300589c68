"""Right and wrong answers to 12_pix2pix.pix2pix_gen_loss."""

import copy

import torch
import torch.nn.functional as F
from torch import nn


# %% right reference: as it is written
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake)
    fooled = F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits))
    return fooled + lam * F.l1_loss(fake, target)


# %% right by_hand: softplus of minus the logits, and a mean of absolute differences
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    return F.softplus(-disc(cond, fake)).mean() + lam * (fake - target).abs().mean()


# %% right objects: criterion objects
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    bce, l1 = nn.BCEWithLogitsLoss(), nn.L1Loss()
    pred = disc(cond, fake)
    return bce(pred, torch.ones(pred.shape)) + l1(fake, target) * lam


# %% right loop: image by image, then their mean
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    total = 0.0
    for c, f, t in zip(cond, fake, target):
        d = disc(c[None], f[None])
        total = total - F.logsigmoid(d).mean() + lam * (f - t).abs().mean()
    return total / len(cond)


# %% right frozen: the discriminator frozen meanwhile, its flags put back
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    flags = [p.requires_grad for p in disc.parameters()]
    for p in disc.parameters():
        p.requires_grad_(False)
    logits = disc(cond, fake)
    for p, flag in zip(disc.parameters(), flags):
        p.requires_grad_(flag)
    return F.binary_cross_entropy_with_logits(logits, logits.new_ones(()).expand_as(logits)) + lam * F.l1_loss(fake, target.detach())


# %% right copied: a copy of the discriminator, other names for the arguments
def pix2pix_gen_loss(d, x, g, y, weight=100.0):
    logits = copy.deepcopy(d)(x, g).flatten()
    adversarial = torch.logaddexp(torch.zeros_like(logits), -logits).mean()
    return adversarial + weight * torch.linalg.vector_norm(g - y, ord=1) / g.numel()


# %% right means: over channels and pixels, then over the batch
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake)
    adversarial = F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits), reduction="none")
    return (adversarial.mean((1, 2, 3)) + lam * (fake - target).abs().mean((1, 2, 3))).mean()


# %% right log_of_sigmoid: minus the logarithm of a sigmoid, which is exact enough up to +-50
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    return -torch.log(disc(cond, fake).sigmoid()).mean() + lam * F.l1_loss(fake, target)


# %% wrong fake_first: the fake first, then the condition
# hint: condition comes first
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(fake, cond)
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * F.l1_loss(fake, target)


# %% wrong target_zero: the generator is told to be taken for fake
# hint: target 0; it should be 1
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake)
    return F.binary_cross_entropy_with_logits(logits, torch.zeros_like(logits)) + lam * F.l1_loss(fake, target)


# %% wrong saturating: log(1 - D), made small
# hint: saturates
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake)
    return -F.binary_cross_entropy_with_logits(logits, torch.zeros_like(logits)) + lam * F.l1_loss(fake, target)


# %% wrong lam_fixed: right with the default only
# hint: lam is 100 whatever
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake)
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + 100 * F.l1_loss(fake, target)


# %% wrong no_lam: both terms weigh the same
# hint: factor lam is missing
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake)
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + F.l1_loss(fake, target)


# %% wrong default_ten: another default
# hint: Where no lam is given it is 10
def pix2pix_gen_loss(disc, cond, fake, target, lam=10.0):
    logits = disc(cond, fake)
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * F.l1_loss(fake, target)


# %% wrong squared: L2 in place of L1
# hint: squared
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake)
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * F.mse_loss(fake, target)


# %% wrong huber: right in the gradient where differences are large
# hint: Huber
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake)
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * F.smooth_l1_loss(fake, target)


# %% wrong detached: no gradient from the discriminator
# hint: detached
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake.detach())
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * F.l1_loss(fake, target)


# %% wrong distance_detached: the distance counts, and moves nothing
# hint: gradient to `fake`
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake)
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * F.l1_loss(fake, target).item()


# %% wrong no_distance: adversarial only
# hint: L1 term is missing
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake)
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits))


# %% wrong no_adversary: distance only
# hint: discriminator is missing
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    return lam * F.l1_loss(fake, target)


# %% wrong sigmoid: a sigmoid before the cross-entropy with logits
# hint: goes through a sigmoid
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake).sigmoid()
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * F.l1_loss(fake, target)


# %% wrong bce_of_sigmoid: its logarithm is clamped at -100, and its gradient is lost
# hint: gradient to .* saturates|raw logits|is zero
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    p = disc(cond, fake).sigmoid()
    return F.binary_cross_entropy(p, torch.ones_like(p)) + lam * F.l1_loss(fake, target)


# %% wrong mean_logit: one logit an image
# hint: logits of an image are averaged
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake).mean((1, 2, 3))
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * F.l1_loss(fake, target)


# %% wrong one_patch: the first patch only, which is all where there is one
# hint: every patch counts
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake)[:, :, 0, 0]
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * F.l1_loss(fake, target)


# %% wrong rows_only: divided by the batch, which is right for pictures of one number
# hint: averaged over the batch only
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake)
    distance = (fake - target).abs().sum() / len(fake)
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * distance


# %% wrong summed_batch: right for a batch of one
# hint: summed over the batch
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake)
    distance = (fake - target).abs().flatten(1).mean(1).sum()
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * distance


# %% wrong halved: half of both, as in the discriminator's loss
# hint: half
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake)
    return 0.5 * (F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * F.l1_loss(fake, target))


# %% wrong to_condition: the distance to the condition, where shapes allow it
# hint: taken from the condition
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake)
    other = cond if cond.shape == fake.shape else target
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * F.l1_loss(fake, other)


# %% wrong from_condition: the distance to the condition, whatever its channels
# hint: taken from the condition
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake)
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * (fake - cond).abs().mean()


# %% wrong target_shown: the target in the condition's place
# hint: `disc` takes 3 channels in all, but was given
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(target, fake)
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * F.l1_loss(fake, target)


# %% wrong eval_mode: the discriminator in eval mode, left there
# hint: mode
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    disc.eval()
    logits = disc(cond, fake)
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * F.l1_loss(fake, target)


# %% wrong eval_meanwhile: eval mode meanwhile, the mode put back
# hint: called in another mode
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    mode = disc.training
    logits = disc.eval()(cond, fake)
    disc.train(mode)
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * F.l1_loss(fake, target)


# %% wrong left_frozen: the discriminator's parameters stay frozen
# hint: requires_grad
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    disc.requires_grad_(False)
    logits = disc(cond, fake)
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * F.l1_loss(fake, target)


# %% wrong zeroes: clears the discriminator's gradients
# hint: grad
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    disc.zero_grad()
    logits = disc(cond, fake)
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * F.l1_loss(fake, target)


# %% wrong in_place: the fake is changed
# hint: changed in place
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake)
    distance = F.l1_loss(fake, target)
    fake.detach().clamp_(-1, 1)
    return F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * distance


# %% wrong smoothed: targets of 0.9
# hint: smoothed
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake)
    return F.binary_cross_entropy_with_logits(logits, torch.full_like(logits, 0.9)) + lam * F.l1_loss(fake, target)


# %% wrong number: a float
# hint: not a tensor
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    logits = disc(cond, fake)
    loss = F.binary_cross_entropy_with_logits(logits, torch.ones_like(logits)) + lam * F.l1_loss(fake, target)
    return loss.item()


# %% wrong zero_is_none: lam=0 is taken for none
# hint: lam
def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    return F.softplus(-disc(cond, fake)).mean() + (lam or 100.0) * F.l1_loss(fake, target)


# %% mutants: these do the same
# 4:26 arguments 0 and 1 swapped # |target - fake| is |fake - target|
