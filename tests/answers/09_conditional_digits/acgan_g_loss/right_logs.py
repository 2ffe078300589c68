# reason: log-probabilities
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    return F.nll_loss(F.log_softmax(cls_fake, dim=-1), y_fake) - F.logsigmoid(src_fake).mean()
