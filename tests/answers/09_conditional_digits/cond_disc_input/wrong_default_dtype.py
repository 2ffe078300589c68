# reason: switches the default dtype
# hint: dtype
import torch
import torch.nn.functional as F


def cond_disc_input(images, labels, n_classes):
    torch.set_default_dtype(torch.float64)
    c = F.one_hot(labels, n_classes).to(images.dtype)
    return torch.cat([images, c[:, :, None, None].expand(-1, -1, *images.shape[2:])], 1)
