# reason: freezes the discriminator for good
# hint: requires_grad
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    if isinstance(disc, torch.nn.Module):
        disc.requires_grad_(False)
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred))
