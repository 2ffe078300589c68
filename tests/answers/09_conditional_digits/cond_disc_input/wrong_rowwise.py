# reason: only the first row of each plane set
# hint: first at|one pixel
import torch


def cond_disc_input(images, labels, n_classes):
    planes = torch.zeros(len(images), n_classes, *images.shape[2:])
    planes[torch.arange(len(images)), labels, 0] = 1
    return torch.cat([images, planes], 1)
