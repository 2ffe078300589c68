# reason: planes filled one image at a time
import torch


def cond_disc_input(images, labels, n_classes):
    n, _, h, w = images.shape
    planes = torch.zeros(n, n_classes, h, w)
    for i in range(n):
        planes[i, labels[i]] = 1.0
    return torch.cat((images, planes), 1)
