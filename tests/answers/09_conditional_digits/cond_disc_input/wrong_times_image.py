# reason: planes multiplied by the picture
# hint: multiplied by the picture
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None]
    return torch.cat([images, planes * images.mean(1, keepdim=True)], dim=1)
