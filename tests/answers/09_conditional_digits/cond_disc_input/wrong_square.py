# reason: planes as wide as high
# hint: Sizes of tensors|shape
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    h = images.shape[2]
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, h, h)
    return torch.cat([images, planes], dim=1)
