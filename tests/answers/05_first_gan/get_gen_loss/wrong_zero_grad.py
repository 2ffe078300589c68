# reason: empties gradients
# hint: \.grad
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    if isinstance(gen, torch.nn.Module):
        gen.zero_grad()
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred))
