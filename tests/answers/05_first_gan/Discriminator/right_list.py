# reason: a ModuleList walked in forward
from torch import nn
import torch.nn.functional as F


class Leaky(nn.Linear):
    def forward(self, x):
        return F.leaky_relu(super().forward(x), negative_slope=0.2)


class Discriminator(nn.Module):
    def __init__(self, im_dim: int = 784, hidden_dim: int = 128) -> None:
        super().__init__()
        sizes = [im_dim, hidden_dim * 4, hidden_dim * 2, hidden_dim]
        self.parts = nn.ModuleList([Leaky(a, b) for a, b in zip(sizes, sizes[1:])] + [nn.Linear(hidden_dim, 1)])

    def forward(self, image):
        x = image
        for part in self.parts:
            x = part(x)
        return x

    def get_disc(self):
        return self.parts
