# reason: distances to prototypes
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.s = nn.Linear(in_features, 1)
        self.c = nn.Sequential(nn.Linear(in_features, 2 * n_classes), nn.PReLU(), nn.Linear(2 * n_classes, n_classes, bias=False))

    def forward(self, features):
        return self.s(features), self.c(features)
