# reason: one criterion over fakes and real images together
# hint: in one batch
import torch


def get_disc_loss(gen, disc, criterion, real, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    images = torch.cat([gen(noise).detach(), real])
    target = torch.cat([torch.zeros(num_images, 1), torch.ones(len(real), 1)]).to(device)
    return criterion(disc(images), target)
