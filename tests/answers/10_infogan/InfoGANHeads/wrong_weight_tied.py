# reason: source tied to category row
# hint: share
from torch import nn
import torch.nn.functional as F


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.a = nn.Linear(in_features, n_cat)
        self.b, self.c = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)
        self.s = nn.Linear(in_features, 1)
        self.s.weight = nn.Parameter(self.a.weight[:1].detach())

    def forward(self, features):
        return F.linear(features, self.a.weight[:1], self.s.bias), self.a(features), self.b(features), self.c(features)
