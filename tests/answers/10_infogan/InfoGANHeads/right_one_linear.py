# reason: one linear split in four
import torch
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.n = [1, n_cat, n_cont, n_cont]
        self.all = nn.Linear(in_features, sum(self.n))

    def forward(self, features):
        return torch.split(self.all(features), self.n, dim=-1)
