# reason: softmax over the batch
# hint: runs over the batch
import torch
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.nll_loss(F.log_softmax(cls_fake, dim=0), y_fake)
