# reason: draws, but does not write
# hint: was left
import torch
import torch.nn.functional as F
from torch import nn


def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        torch.normal(0.0, 0.02, m.weight.shape)
    elif isinstance(m, nn.BatchNorm2d):
        torch.normal(1.0, 0.02, m.weight.shape)
        nn.init.zeros_(m.bias)
