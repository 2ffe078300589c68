# reason: an own generator with a fresh seed
import torch
import torch.nn.functional as F
from torch import nn


def dcgan_weights_init(m):
    generator = torch.Generator()
    generator.seed()
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        m.weight.data.normal_(0.0, 0.02, generator=generator)
    if isinstance(m, nn.BatchNorm2d):
        m.weight.data.normal_(1.0, 0.02, generator=generator)
        m.bias.data.zero_()
