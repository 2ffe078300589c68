# reason: the log-variance is zero
# hint: logvar
import torch
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu = nn.Linear(in_features, n_cont)

    def forward(self, x):
        mu = self.mu(x)
        return self.source(x), self.cat(x), mu, torch.zeros_like(mu)
