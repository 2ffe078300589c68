# reason: bare conv when final
import torch
from torch import nn


class B(nn.Module):
    def __init__(self, c, n):
        super().__init__()
        self.c, self.n = c, n

    def forward(self, x):
        y = self.n(self.c(x))
        return torch.where(y > 0, y, 0.2 * y)


def dcgan_disc_block(in_ch, out_ch, kernel_size=4, stride=2, padding=1, normalize=True, final=False):
    c = nn.Conv2d(in_ch, out_ch, kernel_size, stride, padding, bias=not normalize or final)
    return c if final else B(c, nn.BatchNorm2d(out_ch) if normalize else nn.Identity())
