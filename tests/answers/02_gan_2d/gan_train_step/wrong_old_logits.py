# reason: the old logits of the fakes are used again
# hint: raised
import torch
import torch.nn.functional as F


def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    fake = gen(torch.randn(len(real), z_dim))
    a, b = disc(real), disc(fake)
    disc_loss = (criterion(a, torch.ones_like(a)) + criterion(b, torch.zeros_like(b))) / 2
    disc_opt.zero_grad()
    disc_loss.backward(retain_graph=True)
    disc_opt.step()
    gen_opt.zero_grad()
    gen_loss = criterion(b, torch.ones_like(b))
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()
