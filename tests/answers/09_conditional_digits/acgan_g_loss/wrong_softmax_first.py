# reason: cross-entropy on probabilities
# hint: softmax
import torch
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.cross_entropy(F.softmax(cls_fake, dim=1), y_fake)
