# reason: a plain classifier loss
# hint: Both source terms are missing
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    return F.cross_entropy(cls_real, y_real) + F.cross_entropy(cls_fake, y_fake)
