# reason: keeps its noise for the next call
# hint: same noise|anew
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    key = (num_images, z_dim, str(device))
    kept = get_gen_loss.__dict__.setdefault("kept", {})
    if key not in kept:
        kept[key] = torch.randn(num_images, z_dim, device=device)
    out = disc(gen(kept[key]))
    return criterion(out, torch.ones_like(out))
