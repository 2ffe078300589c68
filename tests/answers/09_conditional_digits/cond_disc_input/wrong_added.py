# reason: the coding added to the images
# hint: labels are added
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    planes = F.one_hot(labels, n_classes).float()[:, :, None, None]
    return torch.cat([images + labels.view(-1, 1, 1, 1), planes.expand(-1, -1, *images.shape[2:])], 1)
