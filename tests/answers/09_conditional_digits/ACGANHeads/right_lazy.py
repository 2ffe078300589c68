# reason: lazy layers
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.adv = nn.LazyLinear(1)
        self.aux = nn.LazyLinear(n_classes)

    def forward(self, features):
        return self.adv(features), self.aux(features)
