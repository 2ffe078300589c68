# reason: zeroes on both sides, and the discriminator's too
import torch


def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    for p in gen.parameters():
        p.grad = None
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    gen_opt.zero_grad()
    disc_opt.zero_grad()
    return float(gen_loss)
