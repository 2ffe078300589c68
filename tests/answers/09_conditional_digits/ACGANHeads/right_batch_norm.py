# reason: hidden layers with batch norm
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.heads = nn.ModuleList()
        for width in (1, n_classes):
            hidden = nn.Sequential(nn.Linear(in_features, 24, bias=False), nn.BatchNorm1d(24), nn.Tanh())
            self.heads.append(nn.Sequential(hidden, nn.Linear(24, width)))

    def forward(self, features):
        return tuple(head(features) for head in self.heads)
