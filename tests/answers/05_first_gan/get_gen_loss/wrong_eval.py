# reason: disc left in eval mode
# hint: called in the other one|modes
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    if isinstance(disc, torch.nn.Module):
        disc.eval()
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred))
