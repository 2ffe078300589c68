# reason: n_cat and n_cont exchanged
# hint: shape|order
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cont)
        self.mu, self.logvar = nn.Linear(in_features, n_cat), nn.Linear(in_features, n_cat)

    def forward(self, x):
        return self.source(x), self.cat(x), self.mu(x), self.logvar(x)
