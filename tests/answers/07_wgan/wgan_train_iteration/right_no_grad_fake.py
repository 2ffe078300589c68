# reason: fakes under no_grad, frozen critic avoided
import torch


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
