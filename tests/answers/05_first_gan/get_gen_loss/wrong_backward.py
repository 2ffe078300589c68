# reason: calls backward
# hint: gradients were written|backward
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    noise = torch.randn(num_images, z_dim, device=device)
    pred = disc(gen(noise))
    loss = criterion(pred, torch.ones_like(pred))
    loss.backward(retain_graph=True)
    return loss
