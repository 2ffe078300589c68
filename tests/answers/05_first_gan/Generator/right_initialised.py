# reason: its own initialisation, a subclass of Sequential
from torch import nn


class Generator(nn.Sequential):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        sizes = (z_dim, hidden_dim, 2 * hidden_dim, 4 * hidden_dim, 8 * hidden_dim)
        blocks = [
            nn.Sequential(nn.Linear(a, b), nn.BatchNorm1d(b), nn.LeakyReLU(0.0))
            for a, b in zip(sizes[:-1], sizes[1:])
        ]
        super().__init__(*blocks, nn.Linear(sizes[-1], im_dim), nn.Sigmoid())
        for m in self.modules():
            if isinstance(m, nn.Linear):
                nn.init.normal_(m.weight, 0.0, 0.02)
                nn.init.zeros_(m.bias)

    def get_gen(self):
        return self
