# reason: list of optional modules
from torch import nn


def dcgan_disc_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False):
    layers = [nn.Conv2d(in_ch, out_ch, kernel_size=kernel_size, stride=stride, padding=padding)]
    if not final:
        if normalize:
            layers += [nn.BatchNorm2d(out_ch)]
        layers += [nn.LeakyReLU(negative_slope=0.2)]
    return nn.Sequential(*layers)
