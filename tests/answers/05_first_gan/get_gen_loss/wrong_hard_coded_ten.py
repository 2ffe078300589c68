# reason: noise of ten entries whatever is asked
# hint: z_dim
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, 10, device=device)
    out = disc(gen(noise))
    return criterion(out, torch.ones_like(out))
