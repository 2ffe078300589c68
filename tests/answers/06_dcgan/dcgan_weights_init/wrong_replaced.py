# reason: new Parameters
# hint: replaced
import torch
import torch.nn.functional as F
from torch import nn


def dcgan_weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        m.weight = nn.Parameter(0.02 * torch.randn_like(m.weight))
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02)
        nn.init.zeros_(m.bias)
