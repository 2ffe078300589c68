# reason: minibatch standard deviation
# hint: other images
import torch
from torch import nn
import torch.nn.functional as F


class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.c = nn.Conv2d(in_ch, base, 4, 2, 1)
        self.o = nn.Linear(base * 196 + 1, 1)

    def forward(self, x):
        h = F.leaky_relu(self.c(x), 0.2).flatten(1)
        return self.o(torch.cat([h, h.std(0, unbiased=False).mean().expand(len(h), 1)], 1))
