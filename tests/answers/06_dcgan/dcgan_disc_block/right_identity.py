# reason: nn.Identity where there is no batch norm
from torch import nn


def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    norm = nn.BatchNorm2d(out_ch) if normalize else nn.Identity()
    return nn.Sequential(conv, norm, nn.LeakyReLU(0.2, inplace=True))
