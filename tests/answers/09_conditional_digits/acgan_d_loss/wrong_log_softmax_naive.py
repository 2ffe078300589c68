# reason: log of a softmax
# hint: raw logits
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    real = F.nll_loss(torch.log(cls_real.softmax(1) + 1e-8), y_real)
    return source + real + F.nll_loss(torch.log(cls_fake.softmax(1) + 1e-8), y_fake)
