# reason: spectral norm on the convolution
# hint: not |parameters
from torch import nn


def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    conv = nn.utils.parametrizations.spectral_norm(
        nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    )
    if final:
        return conv
    if normalize:
        return nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.LeakyReLU(0.2))
    return nn.Sequential(conv, nn.LeakyReLU(0.2))
