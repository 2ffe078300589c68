# reason: widths in a loop, no bias before batch norm, a ModuleList
import torch
from torch import nn


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        widths = [z_dim] + [hidden_dim * 2**k for k in range(4)]
        self.parts = nn.ModuleList(
            nn.Sequential(nn.Linear(a, b, bias=False), nn.BatchNorm1d(b), nn.ReLU())
            for a, b in zip(widths, widths[1:])
        )
        self.parts.append(nn.Linear(widths[-1], im_dim))
        self.parts.append(nn.Sigmoid())

    def forward(self, noise):
        for part in self.parts:
            noise = part(noise)
        return noise

    def get_gen(self):
        return self.parts
