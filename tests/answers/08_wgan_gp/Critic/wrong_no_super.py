# reason: super().__init__ forgotten
# hint: raised
import torch
import torch.nn.functional as F
from torch import nn


class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(base, 2 * base, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(2 * base * 49, 1),
        )

    def forward(self, x):
        return self.net(x)
