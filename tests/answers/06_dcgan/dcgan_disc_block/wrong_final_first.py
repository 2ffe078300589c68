# reason: final and normalize in the other order
# hint: batch norm|convolution|shape
from torch import nn


def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False, normalize=True
):
    conv = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))
