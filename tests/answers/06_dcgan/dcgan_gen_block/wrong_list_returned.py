# reason: a list of layers comes back
# hint: list
from torch import nn


def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    return [conv, nn.Tanh()] if final else [conv, nn.BatchNorm2d(out_ch), nn.ReLU()]
