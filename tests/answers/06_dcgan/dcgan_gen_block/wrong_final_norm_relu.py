# reason: Tanh put after the whole block
# hint: come before the tanh
from torch import nn


def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    layers = [conv, nn.BatchNorm2d(out_ch), nn.ReLU()]
    if final:
        layers.append(nn.Tanh())
    return nn.Sequential(*layers)
