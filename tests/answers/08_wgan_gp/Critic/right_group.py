# reason: group norm
from torch import nn


class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.f = nn.Sequential(nn.Conv2d(in_ch, base, 5, 2, 2), nn.SiLU(), nn.Conv2d(base, 2 * base, 5, 2, 2), nn.GroupNorm(2, 2 * base), nn.SiLU())
        self.out = nn.Conv2d(2 * base, 1, 7)

    def forward(self, x):
        return self.out(self.f(x)).flatten(1)
