# reason: built for ten classes
# hint: \(10\) must match
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    real = -(F.one_hot(y_real, 10) * F.log_softmax(cls_real, 1)).sum(1).mean()
    return source + real - (F.one_hot(y_fake, 10) * F.log_softmax(cls_fake, 1)).sum(1).mean()
