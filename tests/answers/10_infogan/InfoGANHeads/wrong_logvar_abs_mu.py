# reason: abs of mu
# hint: logvar
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.s, self.a, self.b = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat), nn.Linear(in_features, n_cont)

    def forward(self, features):
        mu = self.b(features)
        return self.s(features), self.a(features), mu, mu.abs()
