# reason: a log-variance that ignores the features
# hint: logvar to the features
import torch
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Parameter(torch.zeros(n_cont))

    def forward(self, x):
        return self.source(x), self.cat(x), self.mu(x), self.logvar.expand(len(x), -1)
