# reason: one plane with the label over n_classes
# hint: share of n_classes
import torch


def cond_disc_input(images, labels, n_classes):
    plane = (labels.float() / n_classes).view(-1, 1, 1, 1).expand(-1, 1, *images.shape[2:])
    return torch.cat([images, plane], dim=1)
