# reason: clears .grad
# hint: \.grad
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    src_fake.grad = None
    cls_fake.grad = None
    return F.softplus(-src_fake).mean() + F.cross_entropy(cls_fake, y_fake)
