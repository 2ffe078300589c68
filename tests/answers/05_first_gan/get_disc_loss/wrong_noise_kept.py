# reason: one noise for ever
# hint: same noise
import torch

kept = {}


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    key = (num_images, z_dim, str(device))
    if key not in kept:
        kept[key] = torch.randn(num_images, z_dim, device=device)
    fake = gen(kept[key]).detach()
    p, q = disc(fake), disc(real)
    return (criterion(p, torch.zeros_like(p)) + criterion(q, torch.ones_like(q))) / 2
