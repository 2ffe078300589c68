# reason: steps by hand
# hint: step\(\) was never called
import torch


def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    with torch.no_grad():
        for p in gen.parameters():
            if p.grad is not None:
                p -= 1e-3 * p.grad
    return gen_loss
