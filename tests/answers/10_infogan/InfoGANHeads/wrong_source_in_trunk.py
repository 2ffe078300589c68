# reason: source from trunk, trunk frozen part
# hint: share
from torch import nn
import torch.nn.functional as F


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.t = nn.Linear(in_features, in_features)
        self.s, self.a = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.b, self.c = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, features):
        t = F.relu(self.t(features))
        return self.s(t), self.a(t), self.b(features), self.c(features)
