# reason: a bilinear-free two-layer head with layer norm
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.s = nn.Sequential(nn.LayerNorm(in_features), nn.Linear(in_features, 1))
        self.c = nn.Sequential(nn.LayerNorm(in_features), nn.GELU(), nn.Linear(in_features, n_classes))

    def forward(self, features):
        return self.s(features), self.c(features)
