# reason: an outer product with a picture of ones
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    code = F.one_hot(labels, num_classes=n_classes).float()
    ones = torch.ones(images.shape[2:])
    return torch.cat([images, torch.einsum("nk,hw->nkhw", code, ones)], dim=1)
