# reason: torch.autograd.grad, gradients put in place by hand
import torch


def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_loss = get_gen_loss(gen=gen, disc=disc, criterion=criterion, num_images=cur_batch_size, z_dim=z_dim, device=device)
    params = [p for p in gen.parameters() if p.requires_grad]
    for p, g in zip(params, torch.autograd.grad(gen_loss, params)):
        p.grad = g
    gen_opt.step()
    return gen_loss
