# reason: dropout on planes
# hint: random
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    c = F.dropout(F.one_hot(labels, n_classes).float(), 0.5)
    return torch.cat([images, c[:, :, None, None].expand(-1, -1, *images.shape[2:])], 1)
