# reason: seeds the random state
# hint: random state
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    torch.manual_seed(0)
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
    return torch.cat([images, planes], dim=1)
