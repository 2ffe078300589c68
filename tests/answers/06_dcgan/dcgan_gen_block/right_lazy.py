# reason: lazy layers
from torch import nn


def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.LazyConvTranspose2d(out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.LazyBatchNorm2d(), nn.LeakyReLU(0.0))
