# reason: fakes under no_grad, keywords, set_to_none
import torch
import torch.nn.functional as F


def gan_train_step(gen, disc, gen_opt, disc_opt, criterion, real, z_dim):
    with torch.no_grad():
        fake = gen(torch.randn((real.shape[0], z_dim), dtype=real.dtype))
    disc_opt.zero_grad(set_to_none=True)
    ones, zeros = torch.ones(len(real), 1), torch.zeros(len(real), 1)
    disc_loss = torch.stack([criterion(disc(real), ones), criterion(disc(fake), zeros)]).mean()
    disc_loss.backward()
    disc_opt.step()
    gen_opt.zero_grad(set_to_none=True)
    gen_loss = criterion(disc(gen(torch.randn((real.shape[0], z_dim)))), ones)
    gen_loss.backward()
    gen_opt.step()
    return float(disc_loss), float(gen_loss)
