# reason: labels counted from one, in place
# hint: changed in place
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    labels += 1
    planes = F.one_hot(labels - 1, n_classes).float()[:, :, None, None]
    return torch.cat([images, planes.expand(-1, -1, *images.shape[2:])], dim=1)
