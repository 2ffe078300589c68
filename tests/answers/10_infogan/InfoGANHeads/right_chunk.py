# reason: one layer for all codes, cut by chunk
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source = nn.Sequential(nn.Linear(in_features, 12), nn.ReLU(), nn.Linear(12, 1))
        self.category = nn.Linear(in_features, n_cat)
        self.codes = nn.Linear(in_features, 2 * n_cont)

    def forward(self, features):
        mu, logvar = self.codes(features).chunk(2, dim=1)
        return self.source(features), self.category(features), mu, logvar
