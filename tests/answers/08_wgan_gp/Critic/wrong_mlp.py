# reason: no convolution
# hint: convolution
import torch
import torch.nn.functional as F
from torch import nn


class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.net = nn.Sequential(
            nn.Flatten(),
            nn.Linear(in_ch * 784, 16 * base),
            nn.LeakyReLU(0.2),
            nn.Linear(16 * base, 1),
        )

    def forward(self, x):
        return self.net(x)
