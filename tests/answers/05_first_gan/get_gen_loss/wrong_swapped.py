# reason: criterion(target, prediction)
# hint: \(target, prediction\)
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(torch.ones_like(pred), pred)
