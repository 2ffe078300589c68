# reason: the fakes of the first update, with their graph
import torch
import torch.nn.functional as F


def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    disc_opt.zero_grad()
    fake = gen(torch.randn(real.size(0), z_dim, device=real.device))
    real_logits = disc(real)
    fake_logits = disc(fake.detach())
    disc_loss = 0.5 * (criterion(real_logits, torch.ones_like(real_logits)) + criterion(fake_logits, torch.zeros_like(fake_logits)))
    disc_loss.backward()
    disc_opt.step()
    gen_opt.zero_grad()
    fake_logits = disc(fake)
    gen_loss = criterion(fake_logits, torch.ones_like(fake_logits))
    gen_loss.backward()
    gen_opt.step()
    return disc_loss, gen_loss
