# reason: zeroes after the forward pass, on the module
import torch


def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    loss = get_gen_loss(gen, disc, criterion, num_images=cur_batch_size, z_dim=z_dim, device=device)
    gen.zero_grad(set_to_none=False)
    loss.backward()
    gen_opt.step()
    return loss.detach()
