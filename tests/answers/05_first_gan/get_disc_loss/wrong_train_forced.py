# reason: puts the discriminator in train mode
# hint: mode
import torch


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    if hasattr(disc, "train"):
        disc.train()
    fake = gen(noise).detach()
    on_fake, on_real = disc(fake), disc(real)
    zeros, ones = torch.zeros_like(on_fake), torch.ones_like(on_real)
    return (criterion(on_fake, zeros) + criterion(on_real, ones)) / 2
