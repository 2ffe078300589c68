# reason: gradients set by hand, floats returned
import torch


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
