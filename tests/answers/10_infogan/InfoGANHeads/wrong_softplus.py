# reason: a softplus on the log-variance
# hint: logvar is never negative
from torch import nn
import torch.nn.functional as F


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        return self.source(x), self.cat(x), self.mu(x), F.softplus(self.logvar(x))
