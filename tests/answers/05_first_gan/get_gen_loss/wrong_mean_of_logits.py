# reason: the mean over the batch before the criterion
# hint: batch mean|predictions|criterion
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    out = disc(gen(noise)).mean(0, keepdim=True)
    return criterion(out, torch.ones_like(out))
