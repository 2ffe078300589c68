# reason: the label's plane holds the label
# hint: should hold 1
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    planes = (F.one_hot(labels, n_classes) * labels[:, None]).float()
    return torch.cat([images, planes[:, :, None, None].expand(-1, -1, *images.shape[2:])], dim=1)
