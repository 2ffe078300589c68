# reason: planes before images
# hint: planes come first
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([planes, images], dim=1)
