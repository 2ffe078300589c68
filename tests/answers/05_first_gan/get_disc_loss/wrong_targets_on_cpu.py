# reason: targets always on the CPU
# hint: targets lay on cpu
import torch


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    p, q = disc(gen(noise).detach()), disc(real)
    return (criterion(p, torch.zeros(p.shape)) + criterion(q, torch.ones(q.shape))) / 2
