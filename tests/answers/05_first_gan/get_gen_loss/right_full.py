# reason: full_like and noise moved
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    z = torch.randn((num_images, z_dim)).to(device)
    scores = disc(gen(z))
    return criterion(scores, torch.full_like(scores, fill_value=1))
