# reason: lazy layers
from torch import nn


def block(m):
    return nn.Sequential(nn.LazyLinear(m), nn.LazyBatchNorm1d(), nn.ReLU())


class Generator(nn.Module):
    def __init__(self, z_dim=10, im_dim=784, hidden_dim=128):
        super().__init__()
        h = hidden_dim
        self.net = nn.Sequential(
            block(h), block(2 * h), block(4 * h), block(8 * h), nn.LazyLinear(im_dim), nn.Sigmoid()
        )

    def forward(self, noise):
        return self.net(noise)

    def get_gen(self):
        return self.net
