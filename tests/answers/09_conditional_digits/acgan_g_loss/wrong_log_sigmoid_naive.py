# reason: log of a sigmoid
# hint: raw logits|infinite|nan
import torch
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    return -torch.log(torch.sigmoid(src_fake)).mean() + F.cross_entropy(cls_fake, y_fake)
