# reason: noise by a helper of one's own
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device)


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    fake = gen(get_noise(num_images, z_dim, device))
    verdict = disc(fake)
    target = torch.ones_like(verdict, requires_grad=False)
    loss = criterion(verdict, target)
    return loss
