# reason: a plain discriminator loss
# hint: Both class terms are missing
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    bce = F.binary_cross_entropy_with_logits
    return bce(src_real, torch.ones_like(src_real)) + bce(src_fake, torch.zeros_like(src_fake))
