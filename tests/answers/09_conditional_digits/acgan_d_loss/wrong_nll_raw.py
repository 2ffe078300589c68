# reason: nll_loss on raw logits
# hint: log_softmax
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + F.nll_loss(cls_real, y_real) + F.nll_loss(cls_fake, y_fake)
