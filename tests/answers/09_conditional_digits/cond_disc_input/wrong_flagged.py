# reason: switches requires_grad on
# hint: requires_grad
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    images.requires_grad_(True)
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([images, planes], dim=1)
