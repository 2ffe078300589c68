# reason: one block kept for all calls
# hint: share
from torch import nn


_kept = {}


def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    key = in_ch, out_ch, kernel_size, stride, padding, final
    if key not in _kept:
        conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
        end = [nn.Tanh()] if final else [nn.BatchNorm2d(out_ch), nn.ReLU()]
        _kept[key] = nn.Sequential(conv, *end)
    return _kept[key]
