# reason: base ignored
# hint: use base
import torch
import torch.nn.functional as F
from torch import nn


class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Conv2d(in_ch, 8, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Conv2d(8, 16, 4, 2, 1),
            nn.LeakyReLU(0.2),
            nn.Flatten(),
            nn.Linear(16 * 49, 1),
        )

    def forward(self, x):
        return self.net(x)
