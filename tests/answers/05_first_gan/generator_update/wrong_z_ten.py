# reason: always ten latent entries
# hint: z_dim
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, 10, device)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss
