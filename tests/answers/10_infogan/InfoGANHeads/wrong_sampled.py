# reason: the codes sampled with mean and variance
# hint: two calls|depends|straight
import torch
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        mu, logvar = self.mu(x), self.logvar(x)
        return self.source(x), self.cat(x), mu + torch.randn_like(mu) * (logvar / 2).exp(), logvar
