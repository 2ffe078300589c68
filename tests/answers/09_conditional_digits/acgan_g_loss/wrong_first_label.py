# reason: the first label for every fake
# hint: first label
import torch
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source - F.log_softmax(cls_fake, 1)[:, y_fake[0]].mean()
