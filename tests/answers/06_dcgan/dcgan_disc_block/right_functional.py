# reason: parameters of its own and torch.nn.functional
import torch
import torch.nn.functional as F
from torch import nn


class Block(nn.Module):
    def __init__(self, in_ch, out_ch, size, stride, padding, norm, leak):
        super().__init__()
        self.kernel = nn.Parameter(torch.empty(out_ch, in_ch, size, size))
        self.b = nn.Parameter(torch.zeros(out_ch, 1, 1))
        nn.init.normal_(self.kernel, 0.0, 0.02)
        self.stride, self.padding, self.leak = stride, padding, leak
        self.norm = nn.BatchNorm2d(out_ch) if norm else nn.Sequential()

    def forward(self, x):
        y = F.conv2d(x, self.kernel, stride=self.stride, padding=self.padding) + self.b
        y = self.norm(y)
        return F.leaky_relu(y, 0.2) if self.leak else y


def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    norm = normalize and not final
    return Block(in_ch, out_ch, kernel_size, stride, padding, norm, not final)
