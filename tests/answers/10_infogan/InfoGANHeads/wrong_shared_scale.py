# reason: one learned scale for all four
# hint: share
import torch
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(1))
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        x = x * self.scale
        return self.source(x), self.cat(x), self.mu(x), self.logvar(x)
