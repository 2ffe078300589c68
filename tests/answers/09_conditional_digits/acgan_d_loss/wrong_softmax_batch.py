# reason: softmax over the batch
# hint: runs over the batch
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    real = F.nll_loss(F.log_softmax(cls_real, 0), y_real)
    return source + real + F.nll_loss(F.log_softmax(cls_fake, 0), y_fake)
