# reason: least squares for the source
# hint: squared distance
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    source = ((src_real - 1) ** 2).mean() + (src_fake**2).mean()
    return source + F.cross_entropy(cls_real, y_real) + F.cross_entropy(cls_fake, y_fake)
