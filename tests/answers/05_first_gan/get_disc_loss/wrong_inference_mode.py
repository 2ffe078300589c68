# reason: fakes made in inference mode cannot be used for the discriminator's gradient
# hint: inference
import torch


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    with torch.inference_mode():
        noise = torch.randn(num_images, z_dim, device=device)
        fake = gen(noise)
    on_fake, on_real = disc(fake), disc(real)
    zeros, ones = torch.zeros_like(on_fake), torch.ones_like(on_real)
    return (criterion(on_fake, zeros) + criterion(on_real, ones)) / 2
