# reason: np-free tile by broadcasting add
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    n, c, h, w = images.shape
    planes = images.new_zeros(n, n_classes, h, w) + F.one_hot(labels, n_classes).view(n, n_classes, 1, 1)
    return torch.cat([images, planes], dim=-3)
