# reason: planes never filled
# hint: All planes are zero
import torch


def cond_disc_input(images, labels, n_classes):
    planes = torch.zeros(len(images), n_classes, *images.shape[2:])
    planes[labels].fill_(1.0) if False else None
    return torch.cat([images, planes], dim=1)
