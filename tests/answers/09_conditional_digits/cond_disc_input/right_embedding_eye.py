# reason: embedding lookup in an identity
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    code = F.embedding(labels, torch.eye(n_classes))
    return torch.cat([images, code[:, :, None, None] * torch.ones(1, 1, *images.shape[-2:])], 1)
