# reason: rows of the identity, repeated over the picture
import torch


def cond_disc_input(images, labels, n_classes):
    code = torch.eye(n_classes)[labels]
    planes = code[..., None, None].repeat(1, 1, *images.shape[-2:])
    return torch.cat([images, planes], dim=1)
