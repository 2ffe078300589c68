"""Right and wrong answers to 08_wgan_gp.critic_update."""

import copy

import torch
from torch import nn


def gradient_penalty(critic, real, fake, lam=10.0):
    share = torch.rand(len(real), *[1] * (real.dim() - 1), device=real.device)
    mixed = (share * real + (1 - share) * fake).detach().requires_grad_()
    (gradient,) = torch.autograd.grad(critic(mixed).sum(), mixed, create_graph=True)
    norms = gradient.flatten(start_dim=1).norm(dim=1)
    return lam * ((norms - 1) ** 2).mean()


# %% right reference: as the notebook has it
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    with torch.no_grad():
        fake = gen(torch.randn(len(real), z_dim))
    critic_loss = critic(fake).mean() - critic(real).mean()
    critic_loss = critic_loss + gradient_penalty(critic, real, fake, lam)
    crit_opt.zero_grad()
    critic_loss.backward()
    crit_opt.step()
    return critic_loss


# %% right detached: the fakes detached, zeroed first, a float returned
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    crit_opt.zero_grad(set_to_none=False)
    fake = gen(torch.randn(real.shape[0], z_dim)).detach()
    loss = -critic(real).mean() + critic(fake).mean() + gradient_penalty(critic, real, fake, lam)
    loss.backward()
    crit_opt.step()
    return loss.item()


# %% right joined: one pass over both batches
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    on_fake, on_real = critic(torch.cat([fake, real])).chunk(2)
    loss = (on_fake - on_real).mean() + gradient_penalty(critic, real, fake, lam=lam)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss.detach()


# %% right parts: three backward passes, one step
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    crit_opt.zero_grad()
    parts = [critic(fake).mean(), -critic(real).mean(), gradient_penalty(critic, real, fake, lam)]
    for part in parts:
        if part.requires_grad:
            part.backward()
    crit_opt.step()
    return sum(float(part) for part in parts)


# %% right grads: torch.autograd.grad, written into .grad
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    with torch.no_grad():
        fake = gen(torch.randn(len(real), z_dim))
    loss = critic(fake).mean() - critic(real).mean() + gradient_penalty(critic, real, fake, lam)
    weights = [p for p in critic.parameters() if p.requires_grad]
    for weight, grad in zip(weights, torch.autograd.grad(loss, weights)):
        weight.grad = grad
    crit_opt.step()
    return loss


# %% right own_penalty: the penalty written out in the step
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    eps = torch.rand(len(real), *[1] * (real.dim() - 1))
    x = torch.lerp(fake, real, eps).requires_grad_(True)
    grad = torch.autograd.grad(critic(x).sum(), x, create_graph=True)[0].flatten(1)
    loss = critic(fake).mean() - critic(real).mean() + lam * (grad.norm(2, 1) - 1).pow(2).mean()
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% right functional: the penalty by torch.func, sample by sample
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    eps = torch.rand(len(real), *[1] * (real.dim() - 1))
    slope = torch.func.vmap(torch.func.grad(lambda x: critic(x[None]).squeeze()))
    norms = slope(eps * real + (1 - eps) * fake).flatten(1).norm(dim=1)
    loss = critic(fake).mean() - critic(real).mean() + lam * ((norms - 1) ** 2).mean()
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% right closure: the optimiser asks for the loss
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    with torch.no_grad():
        fake = gen(torch.randn(len(real), z_dim))

    def closure():
        crit_opt.zero_grad()
        loss = critic(fake).mean() - critic(real).mean()
        loss = loss + gradient_penalty(critic, real, fake, lam)
        loss.backward()
        return loss

    return crit_opt.step(closure)


# %% right one_triple: real, fake and mixed go through the critic together
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    n = len(real)
    with torch.no_grad():
        fake = gen(torch.randn(n, z_dim))
        eps = torch.rand(n, *[1] * (real.dim() - 1))
    mixed = (eps * real + (1 - eps) * fake).requires_grad_()
    scores = critic(torch.cat([real, fake, mixed]))
    (grad,) = torch.autograd.grad(scores[2 * n :].sum(), mixed, create_graph=True)
    norms = grad.flatten(1).pow(2).sum(1).sqrt()
    loss = scores[n : 2 * n].mean() - scores[:n].mean() + lam * (norms - 1).square().mean()
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong no_penalty: a critic without a bound
# hint: No gradient of the penalty moved the critic
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    loss = critic(fake).mean() - critic(real).mean()
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong penalty_detached: it is counted, and trains nothing
# hint: No gradient of the penalty moved the critic
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    loss = critic(fake).mean() - critic(real).mean()
    loss = loss + gradient_penalty(critic, real, fake, lam).detach()
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong sign: the gap is made small
# hint: upside down
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    loss = critic(real).mean() - critic(fake).mean() + gradient_penalty(critic, real, fake, lam)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong subtracted: the penalty is a reward
# hint: The term on the penalty has the wrong sign
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    loss = critic(fake).mean() - critic(real).mean() - gradient_penalty(critic, real, fake, lam)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong lam_default: lam is not handed on, and is 10 in the notebook too
# hint: lam is 10 whatever
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    loss = critic(fake).mean() - critic(real).mean() + gradient_penalty(critic, real, fake)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong lam_twice: in the penalty, and before it
# hint: multiplied by lam twice
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    loss = critic(fake).mean() - critic(real).mean()
    loss = loss + lam * gradient_penalty(critic, real, fake, lam)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong lam_one: lam is left to the caller
# hint: factor lam is missing|should be taken
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    loss = critic(fake).mean() - critic(real).mean() + gradient_penalty(critic, real, fake, 1.0)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong lam_or: 0 counts as nothing given
# hint: lam is 10 whatever|The term on the penalty|gradient of mean
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    loss = critic(fake).mean() - critic(real).mean()
    loss = loss + gradient_penalty(critic, real, fake, lam or 10.0)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong not_cut: the fakes carry the generator's graph
# hint: generator's .grad is not as it was
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim))
    loss = critic(fake).mean() - critic(real).mean() + gradient_penalty(critic, real, fake, lam)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong gen_zeroed: clears the generator's gradients too
# hint: generator's .grad is not as it was
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    gen.zero_grad()
    fake = gen(torch.randn(len(real), z_dim)).detach()
    loss = critic(fake).mean() - critic(real).mean() + gradient_penalty(critic, real, fake, lam)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong no_zero: gradients pile up
# hint: zero
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    loss = critic(fake).mean() - critic(real).mean() + gradient_penalty(critic, real, fake, lam)
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong zero_late: cleared between backward and the step
# hint: zero_grad before backward
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    loss = critic(fake).mean() - critic(real).mean() + gradient_penalty(critic, real, fake, lam)
    loss.backward()
    crit_opt.zero_grad()
    crit_opt.step()
    return loss


# %% wrong no_backward: a penalty's gradient is no backward
# hint: no backward ran
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    loss = critic(fake).mean() - critic(real).mean() + gradient_penalty(critic, real, fake, lam)
    crit_opt.zero_grad()
    crit_opt.step()
    return loss


# %% wrong eval_mode: the critic steps in another mode
# hint: mode
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    critic.train()
    fake = gen(torch.randn(len(real), z_dim)).detach()
    loss = critic(fake).mean() - critic(real).mean() + gradient_penalty(critic, real, fake, lam)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong gen_eval: the fakes are drawn in eval mode
# hint: mode
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    gen.eval()
    fake = gen(torch.randn(len(real), z_dim)).detach()
    gen.train()
    loss = critic(fake).mean() - critic(real).mean() + gradient_penalty(critic, real, fake, lam)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong frozen_gen: the generator's flags stay off
# hint: requires_grad
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    gen.requires_grad_(False)
    fake = gen(torch.randn(len(real), z_dim))
    loss = critic(fake).mean() - critic(real).mean() + gradient_penalty(critic, real, fake, lam)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong one_size: as many fakes as the notebook has
# hint: noise
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(64, z_dim)).detach()
    loss = critic(fake).mean() - critic(real).mean()
    loss = loss + gradient_penalty(critic, real, fake[: len(real)], lam)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong uniform: noise of another law
# hint: normal
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.rand(len(real), z_dim)).detach()
    loss = critic(fake).mean() - critic(real).mean() + gradient_penalty(critic, real, fake, lam)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong seeded: the same noise for ever
# hint: global random state|seed|same
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    torch.manual_seed(0)
    fake = gen(torch.randn(len(real), z_dim)).detach()
    loss = critic(fake).mean() - critic(real).mean() + gradient_penalty(critic, real, fake, lam)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong twice: two steps
# hint: stepped 2 times
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    for _ in range(2):
        loss = critic(fake).mean() - critic(real).mean() + gradient_penalty(critic, real, fake, lam)
        crit_opt.zero_grad()
        loss.backward()
        crit_opt.step()
    return loss


# %% wrong entropy: a discriminator's loss, with the penalty
# hint: cross-entropy
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    soft = nn.functional.softplus
    loss = soft(critic(fake)).mean() + soft(-critic(real)).mean()
    loss = loss + gradient_penalty(critic, real, fake, lam)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong at_fakes: penalised at the fakes only
# hint: at the fakes
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    loss = critic(fake).mean() - critic(real).mean() + gradient_penalty(critic, fake, fake, lam)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong one_eps: one share for the whole batch
# hint: for every sample
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    x = torch.lerp(fake, real, torch.rand(())).requires_grad_()
    (grad,) = torch.autograd.grad(critic(x).sum(), x, create_graph=True)
    penalty = lam * ((grad.flatten(1).norm(dim=1) - 1) ** 2).mean()
    loss = critic(fake).mean() - critic(real).mean() + penalty
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong one_sided: slopes below 1 are free
# hint: one-sided
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    share = torch.rand(len(real), *[1] * (real.dim() - 1))
    x = (share * real + (1 - share) * fake).requires_grad_()
    (grad,) = torch.autograd.grad(critic(x).sum(), x, create_graph=True)
    penalty = lam * ((grad.flatten(1).norm(dim=1) - 1).clamp(min=0) ** 2).mean()
    loss = critic(fake).mean() - critic(real).mean() + penalty
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong shuffled: fakes drawn twice, for the gap and for the penalty
# hint: off the lines|gradient of mean
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    loss = critic(fake).mean() - critic(real).mean()
    loss = loss + gradient_penalty(critic, real, fake + 3.0, lam)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong small_only: half of a large batch
# hint: gradient of mean|many|large
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    few = real[:16]
    loss = critic(fake).mean() - critic(few).mean() + gradient_penalty(critic, real, fake, lam)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong only_if_steep: skips the step where the loss is low
# hint: never called|stepped|did not move
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    penalty = gradient_penalty(critic, real, fake, lam)
    loss = critic(fake).mean() - critic(real).mean() + penalty
    if penalty > 0:
        crit_opt.zero_grad()
        loss.backward()
        crit_opt.step()
    return loss


# %% wrong returns_gap: the loss without its penalty
# hint: critic_loss is
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    gap = critic(fake).mean() - critic(real).mean()
    crit_opt.zero_grad()
    (gap + gradient_penalty(critic, real, fake, lam)).backward()
    crit_opt.step()
    return gap


# %% wrong clamped: with lab 07's clip behind it
# hint: weights were changed|clamp|not those
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    loss = critic(fake).mean() - critic(real).mean() + gradient_penalty(critic, real, fake, lam)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    with torch.no_grad():
        for p in critic.parameters():
            p.clamp_(-0.3, 0.3)
    return loss


# %% wrong a_copy: a copy of the critic is trained
# hint: never called|did not move
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    fake = gen(torch.randn(len(real), z_dim)).detach()
    twin = copy.deepcopy(critic)
    loss = twin(fake).mean() - twin(real).mean() + gradient_penalty(twin, real, fake, lam)
    crit_opt.zero_grad()
    loss.backward()
    crit_opt.step()
    return loss


# %% wrong norm_axis: the norm over axis 1 only, which is not all of an image
# hint: did not move along the gradient
def critic_update(gen, critic, crit_opt, real, z_dim, lam=10.0):
    crit_opt.zero_grad()
    fake = gen(torch.randn(len(real), z_dim)).detach()
    eps = torch.rand(len(real), *[1] * (real.dim() - 1))
    between = (eps * real + (1 - eps) * fake).requires_grad_(True)
    (slope,) = torch.autograd.grad(critic(between).sum(), between, create_graph=True)
    penalty = ((slope.norm(2, dim=1) - 1) ** 2).mean()
    loss = critic(fake).mean() - critic(real).mean() + lam * penalty
    loss.backward()
    crit_opt.step()
    return loss.detach()

# %% mutants: those that do the same
# 9:4 returns detached # a loss may be returned without its graph
# 5:32 arguments 1 and 2 swapped # places between real and fake are places between fake and real
