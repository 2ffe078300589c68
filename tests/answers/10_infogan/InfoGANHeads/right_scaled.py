# reason: log-variance scaled by a half, mean by a learned gain
import torch
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.s, self.a = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.b, self.c = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)
        self.gain = nn.Parameter(torch.ones(n_cont))

    def forward(self, features):
        return self.s(features), self.a(features), self.gain * self.b(features), 0.5 * self.c(features) - 1
