# reason: freezes the discriminator during backward, gives the flags back
import torch


def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    flags = [p.requires_grad for p in disc.parameters()]
    disc.requires_grad_(False)
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    gen_opt.step()
    for p, flag in zip(disc.parameters(), flags):
        p.requires_grad_(flag)
    return gen_loss
