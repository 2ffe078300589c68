# reason: a tuple comes back
# hint: tuple
from torch import nn


def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    return (conv,) if final else (conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
