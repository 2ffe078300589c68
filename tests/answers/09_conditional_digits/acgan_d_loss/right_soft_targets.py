# reason: class targets as one-hot probabilities
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    k = cls_real.shape[1]
    bce = F.binary_cross_entropy_with_logits
    ce = sum(
        F.cross_entropy(c, F.one_hot(y, k).float()) for c, y in ((cls_real, y_real), (cls_fake, y_fake))
    )
    return bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake)) + ce
