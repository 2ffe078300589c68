"""Right and wrong answers to 07_wgan.wgan_train_iteration."""

import torch
import torch.nn.functional as F

# %% right reference: as the paper’s algorithm
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% right autograd_grad: gradients set by hand, floats returned
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        x = next_real()
        loss = critic(gen(torch.randn(x.size(0), z_dim)).detach()).mean() - critic(x).mean()
        ps = list(critic.parameters())
        for p, g in zip(ps, torch.autograd.grad(loss, ps)):
            p.grad = g
        crit_opt.step()
        for p in ps:
            p.data = p.data.clamp(-clip, clip)
    z = torch.randn(x.size(0), z_dim)
    g = -critic(gen(z)).mean()
    ps = list(gen.parameters())
    for p, d in zip(ps, torch.autograd.grad(g, ps)):
        p.grad = d
    gen_opt.step()
    return loss.item(), g.item()

# %% right backward_ones: two backwards with gradients of one sign each
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        crit_opt.zero_grad()
        low, high = critic(fake).mean(), critic(real).mean()
        low.backward()
        (-high).backward()
        critic_loss = (low - high).detach()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% right batches_first: batches and noises collected first
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    batches = [next_real() for _ in range(n_critic)]
    for real in batches:
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% right frozen: the critic frozen in the generator’s step, then as it was
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    flags = [p.requires_grad for p in critic.parameters()]
    for p in critic.parameters():
        p.requires_grad_(False)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    for p, flag in zip(critic.parameters(), flags):
        p.requires_grad_(flag)
    return critic_loss.item(), gen_loss.item()

# %% right no_grad: fakes under no_grad; tensors returned
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        with torch.no_grad():
            fake = gen(torch.randn(real.shape[0], z_dim, device=real.device))
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.detach(), gen_loss.detach()

# %% right no_grad_fake: fakes under no_grad, frozen critic avoided
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        with torch.no_grad():
            fake = gen(torch.randn(real.shape[0], z_dim))
        c_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad(set_to_none=True)
        c_loss.backward()
        crit_opt.step()
        with torch.no_grad():
            for p in critic.parameters():
                p.clamp_(-clip, clip)
    gen_opt.zero_grad()
    g_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    g_loss.backward()
    gen_opt.step()
    return c_loss.detach(), g_loss.detach()

# %% right not_detached: not detached; the generator’s gradients are zeroed later
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim))
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% right one_pass: real and fake in one pass of the critic
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        scores = critic(torch.cat([real, fake]))
        critic_loss = scores[len(real):].mean() - scores[: len(real)].mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% right while: a while loop and helpers
def clamp(net, bound):
    with torch.no_grad():
        for p in net.parameters():
            p.clamp_(-bound, bound)


def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    done = 0
    while done < n_critic:
        real = next_real()
        n = real.size(0)
        for p in critic.parameters():
            p.grad = None
        loss = torch.mean(critic(gen(torch.randn(n, z_dim)).detach())) - torch.mean(critic(real))
        loss.backward()
        crit_opt.step()
        clamp(critic, clip)
        done += 1
    for p in gen.parameters():
        p.grad = None
    g_loss = -torch.mean(critic(gen(torch.randn(n, z_dim))))
    g_loss.backward()
    gen_opt.step()
    return float(loss), float(g_loss)

# %% wrong bce: cross-entropy for the critic
# hint: cross-entropy
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = F.softplus(critic(fake)).mean() + F.softplus(-critic(real)).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong clip_at_end: clamped after the generator’s step only
# hint: not clamped
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    for p in critic.parameters():
        p.data.clamp_(-clip, clip)
    return critic_loss.item(), gen_loss.item()

# %% wrong clip_before: clamped before the step
# hint: AFTER
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong clip_fixed: 0.01 hard-coded
# hint: whatever
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-0.01, 0.01)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong clip_gen: the generator is clamped as well
# hint: clamped, too
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    for p in gen.parameters():
        p.data.clamp_(-clip, clip)
    return critic_loss.item(), gen_loss.item()

# %% wrong clip_gradients: gradients clamped
# hint: not clamped|did not move
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        torch.nn.utils.clip_grad_value_(critic.parameters(), clip)
        crit_opt.step()
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong clip_once: clamped once, at the end of the loop
# hint: EVERY
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
    for p in critic.parameters():
        p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong default_clip: default clip 0.1
# hint: clamped
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.1):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong default_n: default n_critic 1
# hint: n_critic is 5
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=1, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong eval_left: eval mode left on
# hint: eval
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    critic.eval()
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong extra_batch: a batch for the generator’s step too
# hint: next_real
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    real = next_real()
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong five_steps: always five
# hint: n_critic is
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(5):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong frozen_left: the critic stays frozen
# hint: requires_grad
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    for p in critic.parameters():
        p.requires_grad_(False)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong gen_detached: detached in the generator’s step
# hint: did not move
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim)).detach()).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong gen_every_step: the generator steps with each critic step
# hint: gen_opt stepped
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        critic_loss = critic(gen(torch.randn(len(real), z_dim)).detach()).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
        gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
        gen_opt.zero_grad()
        gen_loss.backward()
        gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong gen_old_noise: the last noise again for the generator
# hint: reuses|fresh
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        z = torch.randn(len(real), z_dim)
        fake = gen(z).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(z)).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong gen_sign: the generator’s sign
# hint: wrong way
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong generator_first: the generator goes first
# hint: critic was done|comes last
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    real = next_real()
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    for k in range(n_critic):
        real = next_real() if k else real
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    return critic_loss.item(), gen_loss.item()

# %% wrong hard_coded_n: batch size hard-coded
# hint: noise has shape
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(64, z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(64, z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong hard_coded_z: latent size hard-coded
# hint: noise has shape
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), 2)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), 2))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong leak: not detached, zeroed too early
# hint: critic.s loss counted
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    gen_opt.zero_grad()
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim))
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong mean_return: the mean of the critic’s losses
# hint: critic_loss is
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    total = 0.0
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        total += critic_loss.item()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return total / n_critic, gen_loss.item()

# %% wrong no_clip: no clamp
# hint: not clamped
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong no_zero_critic: the critic’s gradients are not zeroed
# hint: zero them first, crit_opt
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong no_zero_gen: the generator’s gradients are not zeroed
# hint: generator.s step: zero
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong one_batch: one real batch for all
# hint: next_real
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    real = next_real()
    for _ in range(n_critic):
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong one_critic_step: one critic step whatever n_critic
# hint: n_critic is
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(1):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong one_return: one loss only
# hint: pair
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item()

# %% wrong only_fake: the real batch is forgotten
# hint: Only the fakes
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong positive_return: the estimate of the distance is returned
# hint: wrong sign
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return -critic_loss.item(), gen_loss.item()

# %% wrong same_noise: one noise for all critic steps
# hint: same fakes
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    z = None
    for _ in range(n_critic):
        real = next_real()
        z = torch.randn(len(real), z_dim) if z is None else z
        fake = gen(z).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong seeded: seeds
# hint: manual_seed|same
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    torch.manual_seed(0)
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong sign: the critic climbs the wrong way
# hint: climb
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(real).mean() - critic(fake).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong swapped_return: losses exchanged
# hint: exchanged
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return gen_loss.item(), critic_loss.item()

# %% wrong uniform: uniform noise
# hint: torch.rand
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.rand(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.rand(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong zero_once: the critic’s gradients are zeroed once
# hint: zero the critic
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    crit_opt.zero_grad()
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return critic_loss.item(), gen_loss.item()

# %% wrong unfreezes_all: a part of the critic that came frozen is trainable afterwards
# hint: requires_grad flags of the
def wgan_train_iteration(gen, critic, gen_opt, crit_opt, next_real, z_dim, n_critic=5, clip=0.01):
    for _ in range(n_critic):
        real = next_real()
        fake = gen(torch.randn(len(real), z_dim)).detach()
        critic_loss = critic(fake).mean() - critic(real).mean()
        crit_opt.zero_grad()
        critic_loss.backward()
        crit_opt.step()
        for p in critic.parameters():
            p.data.clamp_(-clip, clip)
    for p in critic.parameters():
        p.requires_grad_(False)
    gen_loss = -critic(gen(torch.randn(len(real), z_dim))).mean()
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    for p in critic.parameters():
        p.requires_grad_(True)
    return critic_loss.item(), gen_loss.item()

# %% mutants: these do the same
# 4:15 .detach() left out # the generator's gradients are zeroed before its own backward
