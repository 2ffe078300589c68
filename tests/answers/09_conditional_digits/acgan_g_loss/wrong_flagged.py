# reason: flags switched on
# hint: requires_grad
import torch
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    src_fake.requires_grad_()
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.cross_entropy(cls_fake, y_fake)
