# reason: one convolution for all calls
# hint: share
from torch import nn


_KEPT = {}


def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    size = in_ch, out_ch, kernel_size, stride, padding
    conv = _KEPT.setdefault(size, nn.Conv2d(*size))
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))
