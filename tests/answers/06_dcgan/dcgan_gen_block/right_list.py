# reason: a list of layers, unpacked
from torch import nn


def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    layers = [nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride=stride, padding=padding)]
    layers += [nn.Tanh()] if final else [nn.BatchNorm2d(out_ch), nn.ReLU()]
    return nn.Sequential(*layers)
