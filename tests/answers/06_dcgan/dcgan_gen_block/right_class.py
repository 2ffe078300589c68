# reason: a module with names of its own
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, in_ch, out_ch, size, stride, padding, final):
        super().__init__()
        self.up = nn.ConvTranspose2d(in_ch, out_ch, size, stride, padding)
        self.norm = None if final else nn.BatchNorm2d(out_ch)

    def forward(self, x):
        x = self.up(x)
        return torch.tanh(x) if self.norm is None else torch.relu(self.norm(x))


def dcgan_gen_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, final=False):
    return Block(in_ch, out_ch, kernel_size, stride, padding, final)
