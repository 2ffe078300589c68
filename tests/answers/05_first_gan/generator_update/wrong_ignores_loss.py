# reason: computes the loss itself
# hint: never called
import torch


def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    loss = (gen.weight if hasattr(gen, "weight") else next(gen.parameters())).sum()
    loss.backward()
    gen_opt.step()
    return loss
