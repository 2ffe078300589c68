# reason: batch norm around 0
# hint: mean
import torch
import torch.nn.functional as F
from torch import nn


def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d, nn.BatchNorm2d)):
        nn.init.normal_(m.weight, 0.0, 0.02)
    if isinstance(m, nn.BatchNorm2d):
        nn.init.zeros_(m.bias)
