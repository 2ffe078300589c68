# reason: one plane with the label as a number
# hint: label as a number
import torch


def cond_disc_input(images, labels, n_classes):
    plane = labels.float().view(-1, 1, 1, 1).expand(-1, 1, *images.shape[2:])
    return torch.cat([images, plane], dim=1)
