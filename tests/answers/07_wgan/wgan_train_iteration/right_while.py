# reason: a while loop and helpers
import torch
import torch.nn.functional as F


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
