# reason: matrices and vectors of its own
import torch
from torch import nn
import torch.nn.functional as F


class Affine(nn.Module):
    def __init__(self, n, m, slope=None):
        super().__init__()
        self.slope = slope
        self.b = nn.Parameter(torch.zeros(1, m))
        self.w = nn.Parameter(torch.randn(n, m) / n**0.5)

    def forward(self, x):
        y = x @ self.w + self.b
        return y if self.slope is None else F.leaky_relu(y, self.slope)


class Discriminator(nn.Module):
    def __init__(self, im_dim=784, hidden_dim=128):
        super().__init__()
        h = hidden_dim
        self.a, self.b = Affine(im_dim, 4 * h, 0.2), Affine(4 * h, 2 * h, 0.2)
        self.c, self.d = Affine(2 * h, h, 0.2), Affine(h, 1)

    def forward(self, image):
        return self.d(self.c(self.b(self.a(image))))

    def get_disc(self):
        return (self.a, self.b, self.c, self.d)
