# reason: an optimiser of its own
# hint: step\(\) was never called
import torch


def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    opt = torch.optim.SGD(gen.parameters(), lr=0.1)
    opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    gen_loss.backward()
    opt.step()
    return gen_loss
