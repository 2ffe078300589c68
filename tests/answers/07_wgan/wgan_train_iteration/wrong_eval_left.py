# reason: eval mode left on
# hint: eval
import torch
import torch.nn.functional as F


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
