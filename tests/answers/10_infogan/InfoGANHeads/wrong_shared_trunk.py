# reason: the source head uses the trunk too
# hint: source and .* share
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.trunk = nn.Sequential(nn.Linear(in_features, 32), nn.LeakyReLU(0.1))
        self.source, self.cat = nn.Linear(32, 1), nn.Linear(32, n_cat)
        self.mu, self.logvar = nn.Linear(32, n_cont), nn.Linear(32, n_cont)

    def forward(self, x):
        x = self.trunk(x)
        return self.source(x), self.cat(x), self.mu(x), self.logvar(x)
