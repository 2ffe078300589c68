# reason: adds the discriminator's loss to its own
# hint: disc_loss
def generator_update(
    gen, disc, gen_opt, disc_opt, criterion, real, cur_batch_size, z_dim, device, get_gen_loss, disc_loss
):
    gen_opt.zero_grad()
    gen_loss = get_gen_loss(gen, disc, criterion, cur_batch_size, z_dim, device)
    (gen_loss + disc_loss).backward()
    gen_opt.step()
    return gen_loss
