# reason: torch.autograd.grad over all parameters, put into .grad
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    import torch
    
    parameters = list(gen.parameters())
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    for p, slope in zip(parameters, torch.autograd.grad(gen_loss, parameters)):
        p.grad = slope
    gen_opt.step()
    return gen_loss.detach()
