# reason: z_dim where the number of images belongs
# hint: num_images
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, z_dim, cur_batch_size, device)
    gen_loss.backward()
    gen_opt.step()
    return gen_loss
