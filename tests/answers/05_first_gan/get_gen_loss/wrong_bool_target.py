# reason: a mean over wrong targets
# hint: met the target
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.full_like(pred, 0.5))
