# reason: upsampling and a convolution
# hint: shape
from torch import nn


def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    if final:
        return nn.Sequential(nn.Upsample(scale_factor=2), nn.Conv2d(in_ch, out_ch, 3, 1, 1), nn.Tanh())
    return nn.Sequential(
        nn.Upsample(scale_factor=2), nn.Conv2d(in_ch, out_ch, 3, 1, 1), nn.BatchNorm2d(out_ch), nn.ReLU()
    )
