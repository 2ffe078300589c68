# reason: a helper of one's own for noise
import torch


def get_noise(n_samples, z_dim, device="cpu"):
    return torch.randn(n_samples, z_dim, device=device)


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    fake = gen(get_noise(num_images, z_dim, device=device)).detach()
    losses = []
    for images, label in ((fake, 0.0), (real, 1.0)):
        scores = disc(images)
        losses.append(criterion(scores, label * torch.ones(scores.shape, device=device)))
    return sum(losses) / len(losses)
