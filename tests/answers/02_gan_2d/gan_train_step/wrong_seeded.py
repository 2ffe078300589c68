# reason: seeds before drawing
# hint: manual_seed
import torch
import torch.nn.functional as F


def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    n = len(real)
    torch.manual_seed(0)
    fake = gen(torch.randn(n, z_dim)).detach()
    on_real, on_fake = disc(real), disc(fake)
    real_loss = criterion(on_real, torch.ones_like(on_real))
    fake_loss = criterion(on_fake, torch.zeros_like(on_fake))
    disc_loss = (real_loss + fake_loss) / 2
    disc_opt.zero_grad()
    disc_loss.backward()
    disc_opt.step()

    judged = disc(gen(torch.randn(n, z_dim)))
    gen_loss = criterion(judged, torch.ones_like(judged))
    gen_opt.zero_grad()
    gen_loss.backward()
    gen_opt.step()
    return disc_loss.item(), gen_loss.item()
