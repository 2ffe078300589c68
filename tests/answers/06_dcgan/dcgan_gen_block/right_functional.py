# reason: parameters of its own and torch.nn.functional
import torch
import torch.nn.functional as F
from torch import nn


class Block(nn.Module):
    def __init__(self, in_ch, out_ch, size, stride, padding, final):
        super().__init__()
        self.w = nn.Parameter(0.02 * torch.randn(in_ch, out_ch, size, size))
        self.how = {"stride": stride, "padding": padding}
        self.final = final
        if not final:
            self.gain = nn.Parameter(torch.ones(out_ch))
            self.offset = nn.Parameter(torch.zeros(out_ch))
            self.register_buffer("centre", torch.zeros(out_ch))
            self.register_buffer("spread", torch.ones(out_ch))

    def forward(self, x):
        x = F.conv_transpose2d(x, self.w, **self.how)
        if self.final:
            return x.tanh()
        x = F.batch_norm(
            x, self.centre, self.spread, self.gain, self.offset, training=self.training
        )
        return x.clamp(min=0)


def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    return Block(in_ch, out_ch, kernel_size, stride, padding, final)
