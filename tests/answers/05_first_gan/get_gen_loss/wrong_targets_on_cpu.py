# reason: targets always on the CPU
# hint: targets lay on cpu
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones(num_images, 1))
