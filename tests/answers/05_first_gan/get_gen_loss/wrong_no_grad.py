# reason: the fakes under no_grad
# hint: no gradient reaches the generator
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    with torch.no_grad():
        fake = gen(torch.randn(num_images, z_dim, device=device))
    pred = disc(fake)
    return criterion(pred, torch.ones_like(pred))
