# reason: sizes for the targets
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    return criterion(disc(gen(torch.randn(num_images, z_dim, device=device))), torch.ones(num_images, 1, device=device))
