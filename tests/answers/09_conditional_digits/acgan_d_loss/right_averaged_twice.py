# reason: each kind averaged, times two, where batches are weighted by hand
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    total = 0.0
    for src, cls, y, target in ((src_real, cls_real, y_real, 1.0), (src_fake, cls_fake, y_fake, 0.0)):
        total = total + bce(src.flatten(), torch.full((len(src),), target), reduction="sum") / len(src)
        total = total + F.cross_entropy(cls, y, reduction="none").mean()
    return total
