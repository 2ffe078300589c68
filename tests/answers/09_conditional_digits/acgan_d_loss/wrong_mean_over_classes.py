# reason: class terms divided by the number of classes
# hint: number of classes
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce, k = F.binary_cross_entropy_with_logits, cls_real.shape[1]
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    real = -(F.one_hot(y_real, k) * F.log_softmax(cls_real, 1)).mean()
    return source + real - (F.one_hot(y_fake, k) * F.log_softmax(cls_fake, 1)).mean()
