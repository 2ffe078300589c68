# reason: copy_ under no_grad
import torch
from torch import nn


@torch.no_grad()
def dcgan_weights_init(m):
    if isinstance(m, nn.modules.conv._ConvNd):
        m.weight.copy_(torch.normal(0.0, 0.02, m.weight.shape))
    elif isinstance(m, nn.modules.batchnorm._BatchNorm) and m.affine:
        m.weight.copy_(torch.normal(1.0, 0.02, m.weight.shape))
        m.bias.zero_()
