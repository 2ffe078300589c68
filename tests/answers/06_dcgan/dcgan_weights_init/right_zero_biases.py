# reason: convolution biases zero as well
import torch
import torch.nn.functional as F
from torch import nn


def dcgan_weights_init(m):
    if isinstance(m, nn.modules.conv._ConvNd):
        m.weight.data.normal_(0.0, 0.02)
        if m.bias is not None:
            m.bias.data.zero_()
    if isinstance(m, nn.modules.batchnorm._BatchNorm):
        m.weight.data.normal_(1.0, 0.02)
        m.bias.data.fill_(0)
