"""Right and wrong answers to 12_pix2pix.pix2pix_train_step."""

import torch
import torch.nn.functional as F


def pix2pix_gen_loss(disc, cond, fake, target, lam=100.0):
    return F.softplus(-disc(cond, fake)).mean() + lam * F.l1_loss(fake, target)


def pix2pix_disc_loss(disc, cond, real, fake):
    on_real, on_fake = disc(cond, real), disc(cond, fake.detach())
    return 0.5 * (F.softplus(-on_real).mean() + F.softplus(on_fake).mean())


# %% right reference: as it is written
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% right twice: the generator is called anew for its own half
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    with torch.no_grad():
        fake = gen(cond)
    disc_opt.zero_grad()
    d = pix2pix_disc_loss(disc, cond, target, fake)
    d.backward()
    disc_opt.step()
    gen_opt.zero_grad()
    g = pix2pix_gen_loss(disc, cond, gen(cond), target, lam)
    g.backward()
    gen_opt.step()
    return d.item(), g.item()


# %% right own_losses: losses of its own, criterion objects
def pix2pix_train_step(G, D, g_opt, d_opt, x, y, weight=100.0):
    bce, l1 = torch.nn.BCEWithLogitsLoss(), torch.nn.L1Loss()
    made = G(x)
    real, fake = D(x, y), D(x, made.detach())
    d = (bce(real, torch.ones_like(real)) + bce(fake, torch.zeros_like(fake))) / 2
    D.zero_grad()
    d.backward()
    d_opt.step()
    out = D(x, made)
    g = bce(out, torch.ones_like(out)) + weight * l1(made, y)
    G.zero_grad(set_to_none=False)
    g.backward()
    g_opt.step()
    return d.detach(), g.detach()


# %% right frozen: the discriminator rests in the generator's half, its flags are given back
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_opt.zero_grad()
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake.detach())
    disc_loss.backward()
    disc_opt.step()
    flags = [p.requires_grad for p in disc.parameters()]
    disc.requires_grad_(False)
    gen_opt.zero_grad()
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam=lam)
    gen_loss.backward()
    gen_opt.step()
    for p, flag in zip(disc.parameters(), flags):
        p.requires_grad_(flag)
    return disc_loss, gen_loss


# %% right joined: one pass over real and fake pairs; gradients by name
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    def apply(opt, loss):
        held = [p for group in opt.param_groups for p in group["params"] if p.requires_grad]
        for p, g in zip(held, torch.autograd.grad(loss, held, retain_graph=True)):
            p.grad = g
        opt.step()

    fake = gen(cond)
    logits = disc(torch.cat([cond, cond]), torch.cat([target, fake.detach()]))
    signs = torch.ones(len(logits), 1, 1, 1)
    signs[: len(cond)] = -1
    d = F.softplus(signs * logits).mean()
    apply(disc_opt, d)
    g = (F.softplus(-disc(cond, fake)).mean((1, 2, 3)) + lam * (fake - target).abs().mean((1, 2, 3))).mean()
    apply(gen_opt, g)
    return [d, g]


# %% wrong leaks: the fakes are not detached, and the generator's gradients are zeroed too early
# hint: discriminator's loss counted in the generator's step
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    gen_opt.zero_grad()
    fake = gen(cond)
    disc_loss = 0.5 * (F.softplus(-disc(cond, target)).mean() + F.softplus(disc(cond, fake)).mean())
    disc_opt.zero_grad()
    disc_loss.backward(retain_graph=True)
    disc_opt.step()
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam)
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong lam_kept: lam is not handed on
# hint: lam is 100 whatever
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong default_ten: another default
# hint: The term on the distance|lam
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=10.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong lam_twice: lam is multiplied once more
# hint: multiplied by lam
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = lam * pix2pix_gen_loss(disc, cond, fake, target, lam)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong no_distance: without L1
# hint: Only the fakes count
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = F.softplus(-disc(cond, fake)).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong squared: L2
# hint: squared
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = F.softplus(-disc(cond, fake)).mean() + lam * F.mse_loss(fake, target)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong fake_first: the discriminator is shown (fake, cond) by the generator
# hint: condition comes first
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = F.softplus(-disc(fake, cond)).mean() + lam * F.l1_loss(fake, target)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong no_zero_disc: the discriminator's gradients pile up
# hint: disc_opt.zero_grad
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_loss.backward()
    disc_opt.step()
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong no_zero_gen: the generator's gradients pile up
# hint: gen_opt.zero_grad
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam)
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong zero_late: zeroed between backward and step
# hint: zero_grad before backward
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam)
    gen_loss.backward()
    gen_opt.zero_grad()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong old_disc: the generator is judged by the discriminator of before
# hint: generator's loss counted|BEFORE its step
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    held = [p for p in gen.parameters() if p.requires_grad]
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam)
    slopes = torch.autograd.grad(gen_loss, held, retain_graph=True)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    for p, g in zip(held, slopes):
        p.grad = g
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong gen_first: the generator first
# hint: goes first|BEFORE
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return disc_loss, gen_loss


# %% wrong both_backwards: both losses go back before the discriminator's step
# hint: generator's loss counted in the discriminator's step
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam)
    gen_opt.zero_grad()
    gen_loss.backward()
    disc_opt.step()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong summed: the discriminator's terms are not halved
# hint: added: average
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = 2 * pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong exchanged_images: real and fake exchanged in the discriminator's loss
# hint: targets are exchanged|judged in the place
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, fake.detach(), target)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong fakes_only: no real pairs
# hint: Only the fakes count|term on the real pairs is missing
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = 0.5 * F.softplus(disc(cond, fake.detach())).mean()
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong gen_cut: the generator's half sees a detached fake
# hint: did not move
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = pix2pix_gen_loss(disc, cond, fake.detach(), target, lam)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong fooled_cut: only the distance moves the generator
# hint: term on the fakes is missing|Only the distance
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = F.softplus(-disc(cond, fake.detach())).mean() + lam * F.l1_loss(fake, target)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong two_steps: two steps of the generator
# hint: stepped 2 times
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong no_gen_step: the generator never steps
# hint: gen_opt.step\(\) was never
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam)
    gen_opt.zero_grad()
    gen_loss.backward()
    return disc_loss, gen_loss


# %% wrong exchanged: the losses the other way round
# hint: exchanged
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return gen_loss, disc_loss


# %% wrong later_loss: the generator's loss after its step
# hint: gen_loss is
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    gen_loss = pix2pix_gen_loss(disc, cond, gen(cond), target, lam)
    return disc_loss, gen_loss


# %% wrong train_mode: puts both in train mode
# hint: mode
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    gen.train()
    disc.train()
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong left_frozen: the discriminator is left frozen
# hint: requires_grad
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    disc.requires_grad_(False)
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong clamped: the targets are clamped in place
# hint: changed in place
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    target.clamp_(-1, 1)
    fake = gen(cond)
    disc_loss = pix2pix_disc_loss(disc, cond, target, fake)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = pix2pix_gen_loss(disc, cond, fake, target, lam)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong three_fakes: a third picture of the generator for the distance
# hint: called 3 times
def pix2pix_train_step(gen, disc, gen_opt, disc_opt, cond, target, lam=100.0):
    disc_opt.zero_grad()
    disc_loss = pix2pix_disc_loss(disc, cond, target, gen(cond))
    disc_loss.backward()
    disc_opt.step()
    gen_opt.zero_grad()
    gen_loss = F.softplus(-disc(cond, gen(cond))).mean() + lam * F.l1_loss(gen(cond), target)
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss
