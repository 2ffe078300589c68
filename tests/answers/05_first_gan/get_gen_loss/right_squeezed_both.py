# reason: predictions and targets both flat
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    out = disc(gen(noise)).squeeze(1)
    return criterion(out, torch.ones(num_images, device=device))
