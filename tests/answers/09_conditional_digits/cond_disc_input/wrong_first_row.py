# reason: all images get the first label's planes
# hint: first label
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    code = F.one_hot(labels, n_classes).float()[:1, :, None, None]
    return torch.cat([images, code.expand(len(images), -1, *images.shape[2:])], dim=1)
