# reason: new parameters
# hint: replaced
import torch
from torch import nn


def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        m.weight = nn.Parameter(torch.randn_like(m.weight) * 0.02)
    elif isinstance(m, nn.BatchNorm2d):
        m.weight = nn.Parameter(torch.randn_like(m.weight) * 0.02 + 1); nn.init.zeros_(m.bias)
