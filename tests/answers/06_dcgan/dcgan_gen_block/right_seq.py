# reason: Sequential
from torch import nn


def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding, bias=final)
    return nn.Sequential(conv, nn.Tanh()) if final else nn.Sequential(conv, nn.BatchNorm2d(out_ch), nn.ReLU(inplace=True))
