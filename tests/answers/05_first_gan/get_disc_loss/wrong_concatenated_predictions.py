# reason: weights the terms by their counts
# hint: weighted by the numbers|neither|never called on what disc
import torch


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    p, q = disc(gen(noise).detach()), disc(real)
    return criterion(torch.cat([p, q]), torch.cat([torch.zeros_like(p), torch.ones_like(q)]))
