# reason: a tanh on the source
# hint: tanh
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source = nn.Sequential(nn.Linear(in_features, 1), nn.Tanh())
        self.classes = nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.source(features), self.classes(features)
