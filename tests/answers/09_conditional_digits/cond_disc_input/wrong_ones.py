# reason: planes of ones
# hint: Every plane is 1
import torch


def cond_disc_input(images, labels, n_classes):
    planes = torch.ones(len(images), n_classes, *images.shape[2:])
    return torch.cat([images, planes], dim=1)
