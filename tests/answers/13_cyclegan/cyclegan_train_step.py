"""Right and wrong answers to 13_cyclegan.cyclegan_train_step."""

import torch
import torch.nn.functional as F


def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    b, a = G_AB(real_A), G_BA(real_B)
    gan = (D_B(b) - 1).square().mean() + (D_A(a) - 1).square().mean()
    cycle = F.l1_loss(G_BA(b), real_A) + F.l1_loss(G_AB(a), real_B)
    return gan + lam_cyc * cycle + lam_id * (F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B))


def cyclegan_disc_loss(disc, real, fake):
    return 0.5 * ((disc(real) - 1).square().mean() + disc(fake.detach()).square().mean())


# %% right reference: fakes made after the generators' step
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B).detach(), G_AB(real_A).detach()
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, disc_loss


# %% right before: fakes made before the generators' step
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    with torch.no_grad():
        fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    gen_opt.zero_grad()
    g = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=lam_cyc, lam_id=lam_id)
    g.backward()
    gen_opt.step()
    disc_opt.zero_grad()
    losses = [cyclegan_disc_loss(D, real, fake) for D, real, fake in ((D_A, real_A, fake_A), (D_B, real_B, fake_B))]
    for loss in losses:
        loss.backward()
    disc_opt.step()
    return g.item(), sum(losses).item()


# %% right frozen: the discriminators rest in the generators' half, their flags are given back
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    players = [*D_A.parameters(), *D_B.parameters()]
    flags = [p.requires_grad for p in players]
    for p in players:
        p.requires_grad_(False)
    loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad(set_to_none=False)
    loss.backward()
    gen_opt.step()
    for p, flag in zip(players, flags):
        p.requires_grad_(flag)
        p.grad = None
    told = cyclegan_disc_loss(D_A, real_A, G_BA(real_B)) + cyclegan_disc_loss(D_B, real_B, G_AB(real_A))
    told.backward()
    disc_opt.step()
    return loss.detach(), told.detach()


# %% right own_losses: losses of its own, the fakes of the generators' half
def cyclegan_train_step(a, b, f, g, da, db, g_opt, d_opt, w=10.0, v=5.0):
    mse, l1 = torch.nn.MSELoss(), torch.nn.L1Loss()
    ones = lambda x: torch.ones_like(x)
    made_b, made_a = f(a), g(b)
    on_b, on_a = db(made_b), da(made_a)
    loss = mse(on_b, ones(on_b)) + mse(on_a, ones(on_a))
    loss = loss + w * (l1(g(made_b), a) + l1(f(made_a), b)) + v * (l1(g(a), a) + l1(f(b), b))
    g_opt.zero_grad()
    loss.backward()
    g_opt.step()
    d_opt.zero_grad()
    total = 0.0
    for d, real, fake in ((da, a, made_a.detach()), (db, b, made_b.detach())):
        s, t = d(real), d(fake)
        total = total + (mse(s, ones(s)) + mse(t, 0 * t.detach())) / 2
    total.backward()
    d_opt.step()
    return [loss, total]


# %% right mixed: fakes of A from before, fakes of B from after
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    fake_A = G_BA(real_B)
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_B = G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A.data) + cyclegan_disc_loss(D_B, real_B, fake_B.data)
    D_A.zero_grad()
    D_B.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return float(gen_loss.detach()), float(disc_loss.detach())


# %% wrong left_on_discs: the discriminators' gradients are zeroed before the generators' backward
# hint: generators' loss counted in the discriminators' step
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    disc_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, disc_loss


# %% wrong one_disc_zeroed: only D_A's gradients are zeroed
# hint: zero all of|counted
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    D_A.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, disc_loss


# %% wrong no_zero_gen: the generators' gradients pile up
# hint: gen_opt.zero_grad
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, disc_loss


# %% wrong one_gen_zeroed: only G_AB's gradients are zeroed
# hint: in a part of what gen_opt holds
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    G_AB.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, disc_loss


# %% wrong zero_late: zeroed between backward and step
# hint: zero_grad before backward
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_loss.backward()
    disc_opt.zero_grad()
    disc_opt.step()
    return gen_loss, disc_loss


# %% wrong lam_kept: the weights are not handed on
# hint: 10 and 5 whatever
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, disc_loss


# %% wrong lam_exchanged: the weights exchanged
# hint: changed places
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_id, lam_cyc)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, disc_loss


# %% wrong default_id: another default of lam_id
# hint: beside|lam_id|identity
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=0.5):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, disc_loss


# %% wrong no_identity: no identity terms
# hint: identity terms are missing
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, 0.0)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, disc_loss


# %% wrong domains_exchanged: the domains are exchanged in the generators' loss
# hint: wrong way|gradient
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_B, real_A, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, disc_loss


# %% wrong discs_exchanged: fakes go to the wrong discriminator
# hint: wrong discriminator
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_B) + cyclegan_disc_loss(D_B, real_B, fake_A)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, disc_loss


# %% wrong one_disc: only D_A learns
# hint: loss of D_B is missing
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, disc_loss


# %% wrong averaged: the two discriminators' losses are averaged
# hint: averaged
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = 0.5 * (cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, disc_loss


# %% wrong summed: the discriminators' terms are not halved
# hint: take half of both|average them
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = 2 * (cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B))
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, disc_loss


# %% wrong turned: real and fake exchanged
# hint: targets are exchanged
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, fake_A.detach(), real_A) + cyclegan_disc_loss(D_B, fake_B.detach(), real_B)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, disc_loss


# %% wrong cut_to_shorter: the batches are cut to the shorter
# hint: gradient|moved along
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    n = min(len(real_A), len(real_B))
    real_A, real_B = real_A[:n], real_B[:n]
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, disc_loss


# %% wrong disc_first: the discriminators first
# hint: goes first|go first|BEFORE
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return gen_loss, disc_loss


# %% wrong disc_twice: a step after each discriminator's loss
# hint: stepped 2 times
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    disc_opt.step()
    return gen_loss, disc_loss


# %% wrong no_disc_step: the discriminators never step
# hint: disc_opt.step\(\) was never
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_opt.zero_grad()
    disc_loss.backward()
    return gen_loss, disc_loss


# %% wrong cut_gens: the generators are not reached
# hint: did not move|generators
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, lambda x: G_AB(x).detach().requires_grad_(), lambda x: G_BA(x).detach().requires_grad_(), D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, disc_loss


# %% wrong exchanged: the losses the other way round
# hint: exchanged
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return disc_loss, gen_loss


# %% wrong last_loss: only D_B's loss is returned
# hint: disc_loss is
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, cyclegan_disc_loss(D_B, real_B, fake_B)


# %% wrong train_mode: puts all in train mode
# hint: mode
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    for net in (G_AB, G_BA, D_A, D_B):
        net.train()
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, disc_loss


# %% wrong left_frozen: the discriminators are left frozen
# hint: requires_grad
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    D_A.requires_grad_(False)
    return gen_loss, disc_loss


# %% wrong all_frozen: flags are set to True, whatever they were
# hint: requires_grad
def cyclegan_train_step(real_A, real_B, G_AB, G_BA, D_A, D_B, gen_opt, disc_opt, lam_cyc=10.0, lam_id=5.0):
    for p in [*D_A.parameters(), *D_B.parameters()]:
        p.requires_grad_(False)
    gen_loss = cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc, lam_id)
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    for p in [*D_A.parameters(), *D_B.parameters()]:
        p.requires_grad_(True)
    fake_A, fake_B = G_BA(real_B), G_AB(real_A)
    disc_loss = cyclegan_disc_loss(D_A, real_A, fake_A) + cyclegan_disc_loss(D_B, real_B, fake_B)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    return gen_loss, disc_loss


# %% mutants: these do the same
# 6:21 .detach() left out # cyclegan_disc_loss detaches
# 6:44 .detach() left out # cyclegan_disc_loss detaches
