# reason: average pooling head
from torch import nn
import torch.nn.functional as F


class Critic(nn.Module):
    def __init__(self, in_ch=1, base=8):
        super().__init__()
        self.a, self.b = nn.Conv2d(in_ch, base, 4, 2, 1), nn.Conv2d(base, 2 * base, 4, 2, 1)
        self.n, self.o = nn.InstanceNorm2d(2 * base, affine=True), nn.Linear(2 * base, 1)

    def forward(self, x):
        return self.o(F.leaky_relu(self.n(self.b(F.leaky_relu(self.a(x), 0.2))), 0.2).mean((2, 3)))
