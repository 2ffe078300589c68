"""Right and wrong answers to 11_semi_supervised.semi_supervised_step."""

import torch
import torch.nn.functional as F


def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    supervised = F.cross_entropy(logits_lab[:, :-1], y)
    return supervised + real_loss(logits_unl) - F.log_softmax(logits_fake, 1)[:, -1].mean()


def real_loss(logits):
    return (torch.logsumexp(logits, 1) - torch.logsumexp(logits[:, :-1], 1)).mean()


# %% right reference: fresh noise for the generator
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim)).detach()
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    logits = disc(gen(torch.randn(len(unlabelled), z_dim)))
    gen_loss = (torch.logsumexp(logits, 1) - torch.logsumexp(logits[:, :-1], 1)).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% right same_fakes: the fakes of the first half, with their graph
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    gen_opt.zero_grad()
    disc_opt.zero_grad()
    fake = gen(torch.randn(unlabelled.shape[0], z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    disc_loss.backward()
    disc_opt.step()
    p = disc(fake).log_softmax(1)
    gen_loss = -p[:, :-1].logsumexp(1).mean()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()


# %% right joined: one pass over all three batches, its own losses
def semi_supervised_step(G, D, g_opt, d_opt, x, y, u, z):
    with torch.no_grad():
        fake = G(torch.randn(len(u), z))
    lab, unl, fak = D(torch.cat([x, u, fake])).split([len(x), len(u), len(u)])
    k = lab.shape[1] - 1
    odds = lambda l: l[:, k] - l[:, :k].logsumexp(1)
    d = F.nll_loss(lab[:, :k].log_softmax(1), y) + F.softplus(odds(unl)).mean() + F.softplus(-odds(fak)).mean()
    for p in D.parameters():
        p.grad = None
    d.backward()
    d_opt.step()
    g = F.softplus(odds(D(G(torch.randn(len(u), z))))).mean()
    for p in G.parameters():
        p.grad = None
    g.backward()
    g_opt.step()
    return d.detach(), g.detach()


# %% right frozen: the discriminator rests in the generator's half, its flags are given back
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_opt.zero_grad()
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    disc_loss.backward()
    disc_opt.step()
    flags = [p.requires_grad for p in disc.parameters()]
    disc.requires_grad_(False)
    gen_opt.zero_grad()
    gen_loss = real_loss(disc(fake))
    gen_loss.backward()
    gen_opt.step()
    for p, flag in zip(disc.parameters(), flags):
        p.requires_grad_(flag)
    return disc_loss, gen_loss


# %% right autograd_grad: gradients by name, put in place
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    def apply(opt, loss):
        held = [p for group in opt.param_groups for p in group["params"] if p.requires_grad]
        opt.zero_grad()
        for p, g in zip(held, torch.autograd.grad(loss, held, allow_unused=True)):
            p.grad = g
        opt.step()

    n = len(unlabelled)
    fake = gen(torch.randn((n, z_dim)))
    d = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.data))
    apply(disc_opt, d)
    g = real_loss(disc(gen(torch.randn((n, z_dim)))))
    apply(gen_opt, g)
    return [float(d), float(g)]


# %% wrong no_detach: the discriminator's loss reaches the generator, whose gradients are zeroed too early
# hint: discriminator's loss counted in the generator's step
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    gen_opt.zero_grad()
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake))
    disc_opt.zero_grad()
    disc_loss.backward(retain_graph=True)
    disc_opt.step()
    gen_loss = real_loss(disc(gen(torch.randn(len(unlabelled), z_dim))))
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong as_many_as_labelled: as many fakes as labelled images
# hint: The noise has shape
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(labelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = real_loss(disc(fake))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong uniform: uniform noise
# hint: bell|normal|0 to|mean
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.rand(len(unlabelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = real_loss(disc(fake))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong no_zero_disc: the discriminator's gradients pile up
# hint: disc_opt.zero_grad
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    disc_loss.backward()
    disc_opt.step()
    gen_loss = real_loss(disc(fake))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong no_zero_gen: the generator's gradients pile up
# hint: gen_opt.zero_grad
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = real_loss(disc(fake))
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong zero_late: zeroed between backward and step
# hint: zero_grad before backward
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    disc_loss.backward()
    disc_opt.zero_grad()
    disc_opt.step()
    gen_loss = real_loss(disc(fake))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong one_zero: the generator's gradient leaks into the discriminator
# hint: generator's loss counted in the discriminator's step
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    disc_opt.zero_grad()
    disc_loss.backward()
    gen_opt.zero_grad()
    gen_loss = real_loss(disc(fake))
    gen_loss.backward()
    disc_opt.step()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong old_disc: the generator is judged before the discriminator's step
# hint: BEFORE its step
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    held = [p for p in gen.parameters() if p.requires_grad]
    gen_loss = real_loss(disc(fake))
    slopes = torch.autograd.grad(gen_loss, held)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    for p, g in zip(held, slopes):
        p.grad = g
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong gen_first: the generator goes first
# hint: goes first|BEFORE
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    gen_loss = real_loss(disc(fake))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake = fake.detach()
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return disc_loss, gen_loss


# %% wrong saturating: log p(K) made small
# hint: saturates
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = F.log_softmax(disc(fake), 1)[:, -1].mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong wrong_aim: the generator makes its fakes more fake
# hint: discriminator's aim
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = -F.log_softmax(disc(fake), 1)[:, -1].mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong one_class: the generator aims at the likeliest class
# hint: likeliest real class
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = -F.log_softmax(disc(fake), 1)[:, :-1].max(1).values.mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong all_columns: the labelled term has K + 1 columns
# hint: last column is left out
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = F.cross_entropy(disc(labelled), y) + sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach())) - F.cross_entropy(disc(labelled)[:, :-1], y)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = real_loss(disc(fake))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong supervised_only: unlabelled images and fakes are left out
# hint: Only the labelled images count
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = F.cross_entropy(disc(labelled)[:, :-1], y)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = real_loss(disc(fake))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong no_labels: the labelled term is left out
# hint: term on the labelled images is missing
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = real_loss(disc(unlabelled)) - F.log_softmax(disc(fake.detach()), 1)[:, -1].mean()
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = real_loss(disc(fake))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong unlabelled_cut: the logits of unlabelled images teach nothing
# hint: term on the unlabelled images is missing
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled).detach(), disc(fake.detach()))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = real_loss(disc(fake))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong labelled_as_unlabelled: labelled images stand in for unlabelled ones
# hint: labelled images were judged in the place
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(labelled), disc(fake.detach()))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = real_loss(disc(fake))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong two_steps: the discriminator steps twice
# hint: stepped 2 times
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    disc_opt.step()
    gen_loss = real_loss(disc(fake))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong exchanged: the losses are returned the other way round
# hint: exchanged
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = real_loss(disc(fake))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return gen_loss, disc_loss


# %% wrong later_loss: the discriminator's loss after its step
# hint: disc_loss is
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = real_loss(disc(fake))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    return disc_loss, gen_loss


# %% wrong train_mode: puts both players in train mode
# hint: mode
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    gen.train()
    disc.train()
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = real_loss(disc(fake))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong left_frozen: the discriminator is left frozen
# hint: requires_grad
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    disc.requires_grad_(False)
    gen_loss = real_loss(disc(fake))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong seeded: seeds the noise
# hint: same noise|seed
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    torch.manual_seed(0)
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach()))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = real_loss(disc(fake))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% wrong halved: the unsupervised terms are averaged
# hint: averaged: add them
def semi_supervised_step(gen, disc, gen_opt, disc_opt, labelled, y, unlabelled, z_dim):
    fake = gen(torch.randn(len(unlabelled), z_dim))
    disc_loss = 0.5 * (sgan_d_loss(disc(labelled), y, disc(unlabelled), disc(fake.detach())) + F.cross_entropy(disc(labelled)[:, :-1], y))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = real_loss(disc(fake))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss


# %% mutants: these do the same
# 2:11 .detach() left out # what reaches the generator is zeroed before its own backward
# 8:40 1 -> -1 # the last axis of two
# 8:77 1 -> -1 # the last axis of two
