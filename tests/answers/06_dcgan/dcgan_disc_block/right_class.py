# reason: a module with names of its own, and torch.maximum
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, in_ch, out_ch, size, stride, padding, normalize, final):
        super().__init__()
        self.down = nn.Conv2d(in_ch, out_ch, size, stride, padding)
        self.norm = nn.BatchNorm2d(out_ch) if normalize and not final else None
        self.final = final

    def forward(self, x):
        x = self.down(x)
        if self.norm is not None:
            x = self.norm(x)
        return x if self.final else torch.maximum(x, 0.2 * x)


def dcgan_disc_block(
    in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False
):
    return Block(in_ch, out_ch, kernel_size, stride, padding, normalize, final)
