# reason: ignores the criterion
# hint: never called
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    return torch.nn.functional.binary_cross_entropy_with_logits(pred, torch.ones_like(pred))
