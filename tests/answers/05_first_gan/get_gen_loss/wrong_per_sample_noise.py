# reason: one noise for all samples
# hint: every row is the same
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(1, z_dim, device=device).expand(num_images, z_dim)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred))
