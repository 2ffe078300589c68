# reason: real first, full_like, the mean of a stack
import torch


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    pred = disc(real)
    on_real = criterion(pred, torch.full_like(pred, 1.0))
    z = torch.empty(num_images, z_dim).normal_().to(device)
    pred = disc(gen(z).detach())
    return torch.stack([on_real, criterion(pred, torch.full_like(pred, 0.0))]).mean()
