# reason: a function comes back
# hint: function
from torch import nn


def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    conv = nn.ConvTranspose2d(in_ch, out_ch, kernel_size, stride, padding)
    norm = nn.BatchNorm2d(out_ch)
    return lambda x: conv(x).tanh() if final else norm(conv(x)).relu()
