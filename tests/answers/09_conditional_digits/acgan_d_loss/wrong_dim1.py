# reason: a vector of shape (1,)
# hint: scalar
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    return (F.softplus(-src_real).mean(0) + F.softplus(src_fake).mean(0)) + F.cross_entropy(cls_real, y_real) + F.cross_entropy(cls_fake, y_fake)
