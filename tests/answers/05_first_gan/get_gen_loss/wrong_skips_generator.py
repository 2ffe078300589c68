# reason: hands the noise to the discriminator
# hint: gen was never called
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    out = disc(noise)
    return criterion(out, torch.ones_like(out))
