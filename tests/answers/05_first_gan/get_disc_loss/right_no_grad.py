# reason: the fakes are made under no_grad, targets built from sizes
import torch


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    with torch.no_grad():
        fake = gen(torch.randn(num_images, z_dim, device=device))
    on_fake = criterion(disc(fake), torch.zeros(num_images, 1, device=device))
    on_real = criterion(disc(real), torch.ones(real.shape[0], 1, device=device))
    return 0.5 * (on_fake + on_real)
