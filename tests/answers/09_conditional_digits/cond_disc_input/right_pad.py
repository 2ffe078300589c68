# reason: zero planes added by padding, then one in each set
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    out = F.pad(images, (0, 0, 0, 0, 0, n_classes)).clone()
    rows = torch.arange(len(labels))
    out[rows, images.shape[1] + labels] = 1
    return out
