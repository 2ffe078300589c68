# reason: nothing comes back
# hint: NoneType
from torch import nn


def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        conv = conv
    nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
