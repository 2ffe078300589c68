# reason: drops the last class plane
# hint: shape
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    c = F.one_hot(labels, n_classes).float()[:, :-1]
    return torch.cat([images, c[:, :, None, None].expand(-1, -1, *images.shape[2:])], 1)
