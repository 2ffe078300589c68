# reason: LeakyReLU with its default slope
# hint: 0\.01
from torch import nn


def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU())
    return nn.Sequential(conv, nn.LeakyReLU())
