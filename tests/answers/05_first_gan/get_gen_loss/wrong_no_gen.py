# reason: skips the generator
# hint: gen was never called|raised RuntimeError
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(noise)
    return criterion(pred, torch.ones_like(pred))
