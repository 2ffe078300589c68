# reason: noise axes swapped
# hint: should be \(num_images|raised RuntimeError
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(z_dim, num_images, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred))
