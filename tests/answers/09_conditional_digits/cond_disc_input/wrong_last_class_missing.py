# reason: the last class has no plane
# hint: 0 where 1 was expected
import torch


def cond_disc_input(images, labels, n_classes):
    code = torch.zeros(len(labels), n_classes)
    for k in range(n_classes - 1):
        code[labels == k, k] = 1
    return torch.cat([images, code[:, :, None, None].expand(-1, -1, *images.shape[2:])], dim=1)
