# reason: one backward for the sum of both losses
# hint: BEFORE|counted|did not move
import torch
import torch.nn.functional as F


def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    fake = gen(torch.randn(n, z_dim))
    a, b, c = disc(real), disc(fake.detach()), disc(fake)
    disc_loss = (criterion(a, torch.ones_like(a)) + criterion(b, torch.zeros_like(b))) / 2
    gen_loss = criterion(c, torch.ones_like(c))
    disc_opt.zero_grad()
    gen_opt.zero_grad()
    (disc_loss + gen_loss).backward()
    disc_opt.step()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()
