# reason: minus the loss with target 0
# hint: it should be 1
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return -criterion(pred, torch.zeros_like(pred))
