# reason: predictions flattened together with their targets
import torch


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    fake = gen(torch.randn((num_images, z_dim)).to(device)).detach()
    d_fake, d_real = disc(fake).view(-1), disc(real).view(-1)
    loss = criterion(d_fake, d_fake.new_zeros(num_images)) + criterion(d_real, d_real.new_ones(len(real)))
    return loss * 0.5
