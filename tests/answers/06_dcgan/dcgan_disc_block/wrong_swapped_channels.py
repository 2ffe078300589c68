# reason: in_ch and out_ch exchanged
# hint: raised RuntimeError
from torch import nn


def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.Conv2d(out_ch, in_ch, kernel_size, stride, padding)
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))
