# reason: one sample at a time
import torch


def acgan_g_loss(src_fake, cls_fake, y_fake):
    losses = []
    for s, c, y in zip(src_fake, cls_fake, y_fake):
        losses.append(torch.logaddexp(torch.zeros(()), -s[0]) - torch.log_softmax(c, 0)[y])
    return torch.stack(losses).mean()
