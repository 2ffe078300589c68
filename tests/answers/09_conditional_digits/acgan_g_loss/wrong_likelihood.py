# reason: the log-likelihood
# hint: wrong sign
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    return F.logsigmoid(src_fake).mean() - F.cross_entropy(cls_fake, y_fake)
