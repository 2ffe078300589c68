# reason: cuts the graph with .data
# hint: No gradient reaches the generator
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    out = disc(gen(noise).data)
    return criterion(out, torch.ones_like(out))
