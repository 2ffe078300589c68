# reason: layers in a plain list
# hint: not among the module's parameters
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.heads = [nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)]

    def forward(self, features):
        return self.heads[0](features), self.heads[1](features)
