# reason: scatter along the channel axis
import torch


def cond_disc_input(images, labels, n_classes):
    n, c, h, w = images.shape
    planes = images.new_zeros(n, n_classes, h, w)
    planes.scatter_(1, labels.view(n, 1, 1, 1).expand(n, 1, h, w), 1.0)
    return torch.cat([images, planes], dim=1)
