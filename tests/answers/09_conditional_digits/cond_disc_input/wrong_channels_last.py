# reason: planes appended at the last axis
# hint: shape|Sizes
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    c = F.one_hot(labels, n_classes).float()[:, None, None, :].expand(-1, images.shape[1], images.shape[2], -1)
    return torch.cat([images, c], -1)
