# reason: smooths the target
# hint: met the target 0.9
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, 0.9 * torch.ones_like(pred))
