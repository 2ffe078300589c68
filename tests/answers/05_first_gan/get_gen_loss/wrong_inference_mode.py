# reason: everything in inference mode
# hint: No gradient reaches the generator|inference
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    with torch.inference_mode():
        noise = torch.randn(num_images, z_dim, device=device)
        out = disc(gen(noise))
        loss = criterion(out, torch.ones_like(out))
    return loss
