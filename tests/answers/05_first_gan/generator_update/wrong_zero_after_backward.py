# reason: zeroes between backward and step
# hint: zero_grad before backward
import torch


def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.zero_grad()
    gen_opt.step()
    return gen_loss
