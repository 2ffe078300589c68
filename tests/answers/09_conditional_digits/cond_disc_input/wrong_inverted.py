# reason: ones and zeros exchanged
# hint: exchanged
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    planes = 1 - F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([images, planes], dim=1)
