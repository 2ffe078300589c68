# reason: 0.01
# hint: 0.01|slope
from torch import nn


def dcgan_disc_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False):
    c = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding)
    return c if final else nn.Sequential(c, nn.BatchNorm2d(out_ch) if normalize else nn.Identity(), nn.LeakyReLU())
