# reason: comprehension and fsum-free mean
import torch
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    return torch.cat([F.softplus(-src_fake), -cls_fake.log_softmax(1).gather(1, y_fake[:, None])], 1).sum(1).mean()
