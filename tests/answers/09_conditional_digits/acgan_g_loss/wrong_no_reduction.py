# reason: one loss for each sample
# hint: reduce it
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.softplus(-src_fake).squeeze(1)
    return source + F.cross_entropy(cls_fake, y_fake, reduction="none")
