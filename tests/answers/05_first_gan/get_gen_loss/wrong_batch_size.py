# reason: num_images written into the code
# hint: should be \(num_images
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(128, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred))
