# reason: sigmoid written with tanh
import torch
from torch import nn


class Logistic(nn.Module):
    def forward(self, x):
        return 0.5 * (torch.tanh(x / 2) + 1)


def block(n, m):
    return nn.Sequential(nn.Linear(n, m), nn.BatchNorm1d(m), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        h = hidden_dim
        parts = [block(z_dim, h), block(h, h * 2), block(h * 2, h * 4), block(h * 4, h * 8)]
        self.model = nn.Sequential(*parts, nn.Linear(h * 8, im_dim), Logistic())

    def forward(self, noise):
        return self.model(noise)

    def get_gen(self):
        return tuple(self.model)
