# reason: the images left out
# hint: Only the planes
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    return F.one_hot(labels, n_classes).float()[:, :, None, None].expand(-1, -1, *images.shape[2:])
