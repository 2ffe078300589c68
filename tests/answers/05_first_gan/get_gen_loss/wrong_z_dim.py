# reason: z_dim written into the code
# hint: should be \(num_images|raised RuntimeError
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, 64, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred))
