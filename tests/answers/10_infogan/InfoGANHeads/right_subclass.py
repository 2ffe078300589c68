# reason: a class of heads that adds to another
from torch import nn


class Source(nn.Module):
    def __init__(self, in_features):
        super().__init__()
        self.source = nn.Linear(in_features, 1)


class InfoGANHeads(Source):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__(in_features)
        self.q = nn.ModuleDict(
            {"cat": nn.Linear(in_features, n_cat), "mu": nn.Linear(in_features, n_cont)}
        )
        self.q["logvar"] = nn.Sequential(nn.Linear(in_features, 8), nn.Tanh(), nn.Linear(8, n_cont))

    def forward(self, features):
        return self.source(features), *(self.q[k](features) for k in ("cat", "mu", "logvar"))
