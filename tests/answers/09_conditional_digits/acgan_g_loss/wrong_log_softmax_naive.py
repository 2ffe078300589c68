# reason: log of a softmax
# hint: raw logits|infinite|nan
import torch
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.nll_loss(torch.log(torch.softmax(cls_fake, 1)), y_fake)
