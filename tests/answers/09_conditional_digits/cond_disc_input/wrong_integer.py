# reason: planes of int64, joined as integers
# hint: int64
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes)[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([images.long(), planes], dim=1)
