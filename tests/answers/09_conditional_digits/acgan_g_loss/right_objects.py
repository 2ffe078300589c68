# reason: loss objects
import torch
from torch import nn


def acgan_g_loss(src_fake, cls_fake, y_fake):
    real = torch.ones(src_fake.size(0), 1)
    return nn.BCEWithLogitsLoss()(src_fake, real) + nn.CrossEntropyLoss()(cls_fake, y_fake)
