# reason: smoothed one-hot 0.9
# hint: smooth|0.9|first at
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    c = F.one_hot(labels, n_classes).float() * 0.9 + 0.1 / n_classes
    return torch.cat([images, c[:, :, None, None].expand(-1, -1, *images.shape[2:])], 1)
