# reason: loss objects
import torch
from torch import nn


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    adversarial, auxiliary = nn.BCEWithLogitsLoss(), nn.CrossEntropyLoss()
    d_real = adversarial(src_real, torch.ones(src_real.shape)) + auxiliary(cls_real, y_real)
    d_fake = adversarial(src_fake, torch.zeros(src_fake.shape)) + auxiliary(cls_fake, y_fake)
    return d_real + d_fake
