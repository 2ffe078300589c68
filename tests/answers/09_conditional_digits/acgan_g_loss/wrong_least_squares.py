# reason: least squares
# hint: squared distance
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    return ((src_fake - 1) ** 2).mean() + F.cross_entropy(cls_fake, y_fake)
