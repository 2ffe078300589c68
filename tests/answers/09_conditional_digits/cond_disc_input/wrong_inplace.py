# reason: images clamped in place
# hint: changed in place|in-place
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    images.data.clamp_(-1, 1)
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([images, planes], dim=1)
