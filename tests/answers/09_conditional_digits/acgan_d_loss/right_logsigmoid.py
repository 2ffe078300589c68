# reason: log-probabilities and their negative likelihood
from torch import nn
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    source = -F.logsigmoid(src_real).mean() - F.logsigmoid(-src_fake).mean()
    nll = nn.NLLLoss()
    return source + nll(F.log_softmax(cls_real, 1), y_real) + nll(F.log_softmax(cls_fake, 1), y_fake)
