# reason: BCELoss on sigmoids
# hint: never called
import torch


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    bce = torch.nn.BCELoss()
    p, q = torch.sigmoid(disc(gen(noise).detach())), torch.sigmoid(disc(real))
    return (bce(p, torch.zeros_like(p)) + bce(q, torch.ones_like(q))) / 2
