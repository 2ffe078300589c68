# reason: no detach, but the generator’s gradients are zeroed afterwards
import torch
import torch.nn.functional as F


def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    fake = gen(torch.randn(real.shape[0], z_dim))
    a, b = disc(real), disc(fake)
    disc_loss = (criterion(a, torch.ones_like(a)) + criterion(b, torch.zeros_like(b))) / 2
    disc.zero_grad()
    disc_loss.backward(retain_graph=True)
    disc_opt.step()
    gen.zero_grad()
    c = disc(fake)
    gen_loss = criterion(c, torch.ones_like(c))
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.detach(), gen_loss.detach()
