"""Right and wrong answers to 13_cyclegan.cyclegan_gen_loss."""

import copy

import torch
import torch.nn.functional as F
from torch import nn


def lsgan(scores, target=1.0):
    return (scores - target).square().mean()


# %% right reference: as it is written
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    on_B, on_A = D_B(fake_B), D_A(fake_A)
    gan = F.mse_loss(on_B, torch.ones_like(on_B)) + F.mse_loss(on_A, torch.ones_like(on_A))
    cycle = F.l1_loss(G_BA(fake_B), real_A) + F.l1_loss(G_AB(fake_A), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_cyc * cycle + lam_id * identity


# %% right loop: the same for both ways
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    loss = 0.0
    for real, there, back, disc in ((real_A, G_AB, G_BA, D_B), (real_B, G_BA, G_AB, D_A)):
        fake = there(real)
        loss = loss + (1 - disc(fake)).pow(2).mean()
        loss = loss + lam_cyc * (back(fake) - real).abs().mean()
        loss = loss + lam_id * (back(real) - real).abs().mean()
    return loss


# %% right objects: criterion objects, other names
def cyclegan_gen_loss(a, b, f, g, da, db, w=10.0, v=5.0):
    mse, l1 = nn.MSELoss(), nn.L1Loss()
    one = lambda x: torch.ones(x.shape)
    s, t = db(f(a)), da(g(b))
    return sum([mse(s, one(s)), mse(t, one(t)), w * l1(g(f(a)), a), w * l1(f(g(b)), b), v * l1(g(a), a), v * l1(f(b), b)])


# %% right joined: each generator called once on what it is given, split afterwards
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    n, m = len(real_A), len(real_B)
    fake_B, same_B = G_AB(torch.cat([real_A, real_B])).split([n, m])
    same_A, fake_A = G_BA(torch.cat([real_A, real_B])).split([n, m])
    loss = lsgan(D_A(fake_A)) + lsgan(D_B(fake_B))
    for factor, x, y in ((lam_cyc, G_BA(fake_B), real_A), (lam_cyc, G_AB(fake_A), real_B), (lam_id, same_A, real_A), (lam_id, same_B, real_B)):
        loss = loss + factor * (x - y).abs().flatten(1).mean(1).mean()
    return loss


# %% right frozen: the discriminators frozen meanwhile, the flags put back
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    players = [*D_A.parameters(), *D_B.parameters()]
    flags = [p.requires_grad for p in players]
    for p in players:
        p.requires_grad_(False)
    b, a = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(b)) + lsgan(D_A(a))
    for p, flag in zip(players, flags):
        p.requires_grad_(flag)
    l1 = F.l1_loss
    return gan + lam_cyc * (l1(G_BA(b), real_A) + l1(G_AB(a), real_B)) + lam_id * (l1(G_BA(real_A), real_A) + l1(G_AB(real_B), real_B))


# %% right copied: copies of the discriminators
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    judge_A, judge_B = copy.deepcopy(D_A), copy.deepcopy(D_B)
    b, a = G_AB(real_A), G_BA(real_B)
    distance = lambda x, y: torch.linalg.vector_norm(x - y, 1) / x.numel()
    cycle = distance(real_A, G_BA(b)) + distance(real_B, G_AB(a))
    same = distance(real_A, G_BA(real_A)) + distance(real_B, G_AB(real_B))
    return torch.stack([lsgan(judge_B(b)), lsgan(judge_A(a)), cycle * lam_cyc, same * lam_id]).sum()


# %% wrong discs_exchanged: D_A judges the fakes of B
# hint: D_A and D_B have changed places
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_A(fake_B)) + lsgan(D_B(fake_A))
    cycle = F.l1_loss(G_BA(fake_B), real_A) + F.l1_loss(G_AB(fake_A), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_cyc * cycle + lam_id * identity


# %% wrong identity_forward: each generator is shown its source domain
# hint: identity terms go the wrong way
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A))
    cycle = F.l1_loss(G_BA(fake_B), real_A) + F.l1_loss(G_AB(fake_A), real_B)
    identity = F.l1_loss(G_AB(real_A), real_A) + F.l1_loss(G_BA(real_B), real_B)
    return gan + lam_cyc * cycle + lam_id * identity


# %% wrong one_cycle: only one way round
# hint: real_B\)\), real_B\) is missing|G_AB\(G_BA\(real_B\)\), real_B\) is missing
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A))
    cycle = F.l1_loss(G_BA(fake_B), real_A)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_cyc * cycle + lam_id * identity


# %% wrong one_identity: one identity term only
# hint: L1\(G_AB\(real_B\), real_B\) is missing
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A))
    cycle = F.l1_loss(G_BA(fake_B), real_A) + F.l1_loss(G_AB(fake_A), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A)
    return gan + lam_cyc * cycle + lam_id * identity


# %% wrong no_identity: without the identity terms
# hint: identity terms are missing
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A))
    cycle = F.l1_loss(G_BA(fake_B), real_A) + F.l1_loss(G_AB(fake_A), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_cyc * cycle


# %% wrong lam_fixed: lam_id is half of lam_cyc, as in the paper
# hint: half of lam_cyc
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A))
    cycle = F.l1_loss(G_BA(fake_B), real_A) + F.l1_loss(G_AB(fake_A), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_cyc * cycle + 0.5 * lam_cyc * identity


# %% wrong constants: the notebook's own numbers
# hint: 10 and 5 whatever
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A))
    cycle = F.l1_loss(G_BA(fake_B), real_A) + F.l1_loss(G_AB(fake_A), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + 10 * cycle + 5 * identity


# %% wrong lam_exchanged: the weights exchanged
# hint: have changed places
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A))
    cycle = F.l1_loss(G_BA(fake_B), real_A) + F.l1_loss(G_AB(fake_A), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_id * cycle + lam_cyc * identity


# %% wrong lam_twice: the identity is weighted by both
# hint: multiplied by lam_cyc as well
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A))
    cycle = F.l1_loss(G_BA(fake_B), real_A) + F.l1_loss(G_AB(fake_A), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_cyc * cycle + lam_cyc * lam_id * identity


# %% wrong mean_gan: the adversarial terms are averaged
# hint: LSGAN terms are halved
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A))
    cycle = F.l1_loss(G_BA(fake_B), real_A) + F.l1_loss(G_AB(fake_A), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan / 2 + lam_cyc * cycle + lam_id * identity


# %% wrong mean_cycle: the cycle terms are averaged
# hint: cycle terms are halved
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A))
    cycle = F.l1_loss(G_BA(fake_B), real_A) + F.l1_loss(G_AB(fake_A), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_cyc * cycle / 2 + lam_id * identity


# %% wrong fakes_detached: the cycle starts at detached fakes
# hint: gradient to
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A))
    cycle = F.l1_loss(G_BA(fake_B.detach()), real_A) + F.l1_loss(G_AB(fake_A.detach()), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_cyc * cycle + lam_id * identity


# %% wrong one_detached: one of both cycles starts at a detached fake
# hint: gradient to `(real_A|G_AB)`
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A))
    cycle = F.l1_loss(G_BA(fake_B.detach()), real_A) + F.l1_loss(G_AB(fake_A), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_cyc * cycle + lam_id * identity


# %% wrong gan_detached: the discriminators see detached fakes
# hint: gradient to
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B.detach())) + lsgan(D_A(fake_A.detach()))
    cycle = F.l1_loss(G_BA(fake_B), real_A) + F.l1_loss(G_AB(fake_A), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_cyc * cycle + lam_id * identity


# %% wrong target_zero: the target of one fake is 0
# hint: D_A\(G_BA\(real_B\)\) has target 0
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A), 0.0)
    cycle = F.l1_loss(G_BA(fake_B), real_A) + F.l1_loss(G_AB(fake_A), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_cyc * cycle + lam_id * identity


# %% wrong squared: L2 for the cycle
# hint: squared
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A))
    cycle = F.mse_loss(G_BA(fake_B), real_A) + F.mse_loss(G_AB(fake_A), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_cyc * cycle + lam_id * identity


# %% wrong bce: cross-entropies in place of squares
# hint: cross-entropy
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = F.softplus(-D_B(fake_B)).mean() + F.softplus(-D_A(fake_A)).mean()
    cycle = F.l1_loss(G_BA(fake_B), real_A) + F.l1_loss(G_AB(fake_A), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_cyc * cycle + lam_id * identity


# %% wrong cycle_of_other: each image starts with the wrong generator
# hint: goes to the other side first
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A))
    cycle = F.l1_loss(G_AB(G_BA(real_A)), real_A) + F.l1_loss(G_BA(G_AB(real_B)), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_cyc * cycle + lam_id * identity


# %% wrong one_way: A to B only
# hint: terms of real_B are missing
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B))
    cycle = F.l1_loss(G_BA(fake_B), real_A)
    identity = F.l1_loss(G_BA(real_A), real_A)
    return gan + lam_cyc * cycle + lam_id * identity


# %% wrong summed: the cycle is divided by the batch only
# hint: averaged over the batch only
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A))
    cycle = (G_BA(fake_B) - real_A).abs().sum() / len(real_A) + (G_AB(fake_A) - real_B).abs().sum() / len(real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_cyc * cycle + lam_id * identity


# %% wrong one_mean: one mean over both cycles, right for equal batches
# hint: one mean over both
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A))
    cycle = 2 * torch.cat([G_BA(fake_B) - real_A, G_AB(fake_A) - real_B]).abs().mean()
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_cyc * cycle + lam_id * identity


# %% wrong left_eval: one generator is left in eval mode
# hint: mode
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    G_AB.eval()
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A))
    cycle = F.l1_loss(G_BA(fake_B), real_A) + F.l1_loss(G_AB(fake_A), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_cyc * cycle + lam_id * identity


# %% wrong left_frozen: the discriminators are left frozen
# hint: requires_grad
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=5.0):
    D_A.requires_grad_(False)
    D_B.requires_grad_(False)
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A))
    cycle = F.l1_loss(G_BA(fake_B), real_A) + F.l1_loss(G_AB(fake_A), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_cyc * cycle + lam_id * identity


# %% wrong default_id: lam_id has another default
# hint: lam_id
def cyclegan_gen_loss(real_A, real_B, G_AB, G_BA, D_A, D_B, lam_cyc=10.0, lam_id=0.5):
    fake_B, fake_A = G_AB(real_A), G_BA(real_B)
    gan = lsgan(D_B(fake_B)) + lsgan(D_A(fake_A))
    cycle = F.l1_loss(G_BA(fake_B), real_A) + F.l1_loss(G_AB(fake_A), real_B)
    identity = F.l1_loss(G_BA(real_A), real_A) + F.l1_loss(G_AB(real_B), real_B)
    return gan + lam_cyc * cycle + lam_id * identity
