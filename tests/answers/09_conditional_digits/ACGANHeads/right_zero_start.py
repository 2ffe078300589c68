# reason: weights start at zero
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.a, self.b = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)
        for layer in (self.a, self.b):
            nn.init.zeros_(layer.weight)
            nn.init.zeros_(layer.bias)

    def forward(self, features):
        return self.a(features), self.b(features)
