# reason: functional style
import torch
import torch.nn.functional as F
from torch import nn


class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.a = nn.Parameter(torch.randn(base, in_ch, 3, 3) / 3)
        self.b = nn.Linear(base, 1, bias=False)

    def forward(self, x):
        h = F.silu(F.conv2d(x, self.a, stride=2))
        return self.b(h.mean(dim=(2, 3)))
