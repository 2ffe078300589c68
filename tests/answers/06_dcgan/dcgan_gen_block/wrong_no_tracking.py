# reason: batch norm without running statistics
# hint: batch's own statistics
from torch import nn


def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    if final:
        return nn.Sequential(conv, nn.Tanh())
    return nn.Sequential(conv, nn.BatchNorm2d(out_ch, track_running_stats=False), nn.ReLU())
