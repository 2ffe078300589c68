# reason: parts as attributes, a list at the end, torch.sigmoid as a function
import torch
from torch import nn
import torch.nn.functional as F


class Block(nn.Module):
    def __init__(self, n, m):
        super().__init__()
        self.fc, self.bn = nn.Linear(n, m), nn.BatchNorm1d(m)

    def forward(self, x):
        return F.relu(self.bn(self.fc(x)))


class Generator(nn.Module):
    def __init__(self, z_dim: int = 10, im_dim: int = 784, hidden_dim: int = 128):
        super().__init__()
        h = hidden_dim
        self.b1, self.b2 = Block(z_dim, h), Block(h, 2 * h)
        self.b3, self.b4 = Block(2 * h, 4 * h), Block(4 * h, 8 * h)
        self.out = nn.Linear(8 * h, im_dim)

    def forward(self, noise):
        x = self.b4(self.b3(self.b2(self.b1(noise))))
        return torch.sigmoid(self.out(x))

    def get_gen(self):
        return [self.b1, self.b2, self.b3, self.b4, self.out, torch.sigmoid]
