# reason: gradient stopped by round trip
# hint: No gradient|gradient
import torch
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    s = torch.tensor(src_fake.tolist())
    return F.softplus(-s).mean() + F.cross_entropy(cls_fake, y_fake)
