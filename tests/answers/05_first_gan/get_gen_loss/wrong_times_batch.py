# reason: the loss times the number of images
# hint: The loss is
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    out = disc(gen(noise))
    return num_images * criterion(out, torch.ones_like(out))
