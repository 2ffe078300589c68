# reason: signed root
# hint: straight
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.s, self.c = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        s = self.s(features)
        return s.sign() * (s.abs() + 1e-6).sqrt(), self.c(features)
