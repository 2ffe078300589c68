# reason: skips the discriminator
# hint: discriminator that was handed over was never called
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = gen(noise)
    return criterion(pred, torch.ones_like(pred))
