# reason: a closure for the optimiser
import torch


def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    losses = []


    def closure():
        gen_opt.zero_grad(set_to_none=True)
        loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
        loss.backward()
        losses.append(loss)
        return loss


    gen_opt.step(closure)
    return losses[-1]
