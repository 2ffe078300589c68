# reason: binary cross-entropies over one-hot
# hint: one-hot
import torch
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    bce = F.binary_cross_entropy_with_logits
    code = F.one_hot(y_fake, cls_fake.shape[1]).float()
    return bce(src_fake, torch.ones_like(src_fake)) + bce(cls_fake, code)
