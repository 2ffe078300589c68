# reason: the class that D prefers
# hint: prefer
import torch
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.cross_entropy(cls_fake, cls_fake.argmax(1))
