# reason: subtracts as a critic would
# hint: difference
import torch


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(pred_fake, torch.zeros_like(pred_fake))
    loss_real = criterion(pred_real, torch.ones_like(pred_real))
    return loss_real - loss_fake
