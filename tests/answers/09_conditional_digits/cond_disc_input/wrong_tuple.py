# reason: returns tuple
# hint: not a tensor
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    c = F.one_hot(labels, n_classes).float()
    return images, c[:, :, None, None].expand(-1, -1, *images.shape[2:])
