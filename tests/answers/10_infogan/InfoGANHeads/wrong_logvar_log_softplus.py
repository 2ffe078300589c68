# reason: log of softplus plus eps
# hint: logvar
import torch
from torch import nn
import torch.nn.functional as F


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.s, self.a = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.b, self.c = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, features):
        return self.s(features), self.a(features), self.b(features), torch.log(F.softplus(self.c(features)) + 1e-6)
