# reason: the log-likelihood, to be maximised
# hint: wrong sign
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    source = F.logsigmoid(src_real).mean() + F.logsigmoid(-src_fake).mean()
    return source - F.cross_entropy(cls_real, y_real) - F.cross_entropy(cls_fake, y_fake)
