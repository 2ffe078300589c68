# reason: lazy layers, batch norm in the trunk
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.d = nn.LazyLinear(1)
        self.q = nn.Sequential(nn.LazyLinear(32), nn.LazyBatchNorm1d(), nn.LeakyReLU(0.1))
        self.out = nn.LazyLinear(n_cat + 2 * n_cont)
        self.sizes = (n_cat, n_cont, n_cont)

    def forward(self, features):
        parts = self.out(self.q(features)).split(self.sizes, dim=1)
        return (self.d(features), *parts)
