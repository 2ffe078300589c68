# reason: sums over the batch
# hint: sum over the batch
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    def bce(x, y):
        return F.binary_cross_entropy_with_logits(x, y, reduction="sum")

    def ce(x, y):
        return F.cross_entropy(x, y, reduction="sum")

    source = bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
    return source + ce(cls_real, y_real) + ce(cls_fake, y_fake)
