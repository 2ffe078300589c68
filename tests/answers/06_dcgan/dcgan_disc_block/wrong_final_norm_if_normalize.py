# reason: batch norm at the end unless normalize=False
# hint: there is a batch norm
from torch import nn


def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    layers = [nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)]
    if normalize:
        layers.append(nn.BatchNorm2d(out_ch))
    if not final:
        layers.append(nn.LeakyReLU(0.2))
    return nn.Sequential(*layers)
