# reason: deep source, group norm
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.s = nn.Sequential(nn.Linear(in_features, 32), nn.GroupNorm(4, 32), nn.ReLU(), nn.Linear(32, 1))
        self.t = nn.Sequential(nn.Linear(in_features, 32), nn.BatchNorm1d(32), nn.LeakyReLU(0.2))
        self.a, self.b, self.c = nn.Linear(32, n_cat), nn.Linear(32, n_cont), nn.Linear(32, n_cont)

    def forward(self, features):
        t = self.t(features)
        return self.s(features), self.a(t), self.b(t), self.c(t)
