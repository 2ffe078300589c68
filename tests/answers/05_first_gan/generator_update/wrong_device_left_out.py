# reason: leaves the device to the default
# hint: device|raised TypeError
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss
