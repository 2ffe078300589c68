# reason: a sigmoid written into the input
# hint: changed in place|in-place
import torch
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    cls_fake.detach().sub_(cls_fake.detach().mean(1, keepdim=True))
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.cross_entropy(cls_fake, y_fake)
