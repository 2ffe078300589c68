# reason: a critic's loss
# hint: mean score
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    return F.cross_entropy(cls_fake, y_fake) - src_fake.mean()
