# reason: one plane at a time
import torch


def cond_disc_input(images, labels, n_classes):
    planes = [(labels == k).float().view(-1, 1, 1, 1).expand_as(images[:, :1]) for k in range(n_classes)]
    return torch.cat([images, *planes], dim=1)
