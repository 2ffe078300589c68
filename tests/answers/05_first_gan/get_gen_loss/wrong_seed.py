# reason: seeds
# hint: same noise|sets torch's
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    torch.manual_seed(42)
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return criterion(pred, torch.ones_like(pred))
