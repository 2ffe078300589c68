# reason: copied under no_grad
import torch
import torch.nn.functional as F
from torch import nn


def dcgan_weights_init(m):
    with torch.no_grad():
        if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
            m.weight.copy_(0.02 * torch.randn_like(m.weight))
        if isinstance(m, nn.BatchNorm2d):
            m.weight.copy_(1 + 0.02 * torch.randn_like(m.weight))
            m.bias.zero_()
