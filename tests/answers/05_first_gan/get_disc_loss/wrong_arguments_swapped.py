# reason: criterion(target, prediction)
# hint: \(target, prediction\)
import torch


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred_fake = disc(fake)
    pred_real = disc(real)
    loss_fake = criterion(torch.zeros_like(pred_fake), pred_fake)
    loss_real = criterion(torch.ones_like(pred_real), pred_real)
    return (loss_fake + loss_real) / 2
