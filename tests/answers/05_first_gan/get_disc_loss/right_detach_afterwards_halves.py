# reason: each half scaled, targets without gradient by requires_grad_
import torch


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.normal(0.0, 1.0, (num_images, z_dim), device=device)
    fake_images = gen(noise)
    fake_images = fake_images.detach()
    scores = disc(fake_images)
    half_fake = criterion(scores, (scores * 0).detach()) / 2
    scores = disc(real)
    half_real = criterion(scores, (scores * 0 + 1).detach()) / 2
    return half_real + half_fake
