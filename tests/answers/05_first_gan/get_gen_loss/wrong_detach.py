# reason: detaches the fakes
# hint: no gradient reaches the generator
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise).detach())
    return criterion(pred, torch.ones_like(pred))
