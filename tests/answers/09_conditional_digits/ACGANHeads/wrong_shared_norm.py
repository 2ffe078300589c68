# reason: one affine norm for both heads
# hint: share parameters
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.norm = nn.LayerNorm(in_features)
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        features = self.norm(features)
        return self.source(features), self.classes(features)
