# reason: conv1d trunk
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.s = nn.Linear(in_features, 1)
        self.q = nn.Sequential(nn.Unflatten(1, (1, in_features)), nn.Conv1d(1, 4, 3, padding=1), nn.LeakyReLU(0.1), nn.Flatten())
        self.h = nn.ModuleList(nn.Linear(4 * in_features, k) for k in (n_cat, n_cont, n_cont))

    def forward(self, features):
        q = self.q(features)
        return (self.s(features), *[h(q) for h in self.h])
