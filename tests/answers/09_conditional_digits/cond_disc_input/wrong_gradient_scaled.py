# reason: a gradient scaled by 2
# hint: gradient
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    c = F.one_hot(labels, n_classes).float()
    images = 2 * images - images.detach()
    return torch.cat([images, c[:, :, None, None].expand(-1, -1, *images.shape[2:])], 1)
