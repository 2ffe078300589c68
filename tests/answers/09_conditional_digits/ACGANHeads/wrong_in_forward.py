# reason: layers made at every call
# hint: not among the module's parameters
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.in_features, self.n_classes = in_features, n_classes

    def forward(self, features):
        source = nn.Linear(self.in_features, 1)
        return source(features), nn.Linear(self.in_features, self.n_classes)(features)
