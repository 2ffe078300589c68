# reason: one call of disc on fakes and real images together
# hint: in one batch
import torch


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    fake = gen(noise).detach()
    pred = disc(torch.cat([fake, real]))
    p, q = pred[:num_images], pred[num_images:]
    return (criterion(p, torch.zeros_like(p)) + criterion(q, torch.ones_like(q))) / 2
