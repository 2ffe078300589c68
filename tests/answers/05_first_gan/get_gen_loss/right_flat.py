# reason: squeezed predictions with squeezed targets
import torch


def get_gen_loss(gen, disc, criterion, num_images, z_dim, device):
    scores = disc(gen(torch.empty(num_images, z_dim, device=device).normal_())).squeeze(1)
    return criterion(scores, torch.ones(scores.size(), device=scores.device))
