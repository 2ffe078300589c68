# reason: a source head, and a hidden layer shared by the three others
import torch
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source = nn.Linear(in_features, 1)
        self.trunk = nn.Sequential(nn.Linear(in_features, 64), nn.LeakyReLU(0.1))
        self.category = nn.Linear(64, n_cat)
        self.mu = nn.Linear(64, n_cont)
        self.logvar = nn.Linear(64, n_cont)

    def forward(self, features):
        hidden = self.trunk(features)
        return self.source(features), self.category(hidden), self.mu(hidden), self.logvar(hidden)
