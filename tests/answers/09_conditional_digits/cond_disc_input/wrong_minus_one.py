# reason: -1 in place of 0
# hint: -1 where 0
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([images, planes * 2 - 1], dim=1)
