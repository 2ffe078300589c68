# reason: both losses first, the discriminator then steps on both gradients
# hint: counted|BEFORE
import torch
import torch.nn.functional as F


def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    a, b = disc(real), disc(gen(torch.randn(n, z_dim)).detach())
    disc_loss = (criterion(a, torch.ones_like(a)) + criterion(b, torch.zeros_like(b))) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    gen_opt.zero_grad()
    c = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(c, torch.ones_like(c))
    gen_loss.backward()
    gen_opt.step()
    disc_opt.step()
    return disc_loss.item(), gen_loss.item()
