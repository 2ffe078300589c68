# reason: labels counted from one
# hint: shifted by one
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    code = F.one_hot((labels - 1) % n_classes, n_classes).float()[:, :, None, None]
    return torch.cat([images, code.expand(-1, -1, *images.shape[2:])], dim=1)
