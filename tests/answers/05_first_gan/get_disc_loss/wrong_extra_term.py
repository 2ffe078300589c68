# reason: adds a weight penalty
# hint: where
import torch


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return (loss_fake + loss_real) / 2 + 1e-2 * pred_real.pow(2).mean()
