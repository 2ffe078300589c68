# reason: clips the logits
# hint: through|where|never called on what|gradient|large logits
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise)).clamp(-10, 10)
    return criterion(pred, torch.ones_like(pred))
