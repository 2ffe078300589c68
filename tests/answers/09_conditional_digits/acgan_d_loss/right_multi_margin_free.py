# reason: via NLLLoss2d-like gather
import torch
import torch.nn.functional as F


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    lp = lambda l, y: torch.log_softmax(l, 1).take_along_dim(y[:, None], 1).mean()
    return -(F.logsigmoid(src_real).mean() + F.logsigmoid(-src_fake).mean() + lp(cls_real, y_real) + lp(cls_fake, y_fake))
