# reason: real and fake points in one batch of a per-sample discriminator
import torch
import torch.nn.functional as F


def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    points = torch.cat([real, gen(torch.randn(n, z_dim)).detach()])
    targets = torch.cat([torch.ones(n, 1), torch.zeros(n, 1)])
    disc_loss = criterion(disc(points), targets)
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()
    gen_opt.zero_grad()
    gen_loss = criterion(disc(gen(torch.randn(n, z_dim))), torch.ones(n, 1))
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()
