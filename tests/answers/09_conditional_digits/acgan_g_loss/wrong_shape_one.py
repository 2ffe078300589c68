# reason: a tensor of shape (1,)
# hint: scalar has shape
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    return F.softplus(-src_fake).mean(0) + F.cross_entropy(cls_fake, y_fake)
