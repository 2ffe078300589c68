# reason: classes computed from the source
# hint: share parameters
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(1, n_classes)

    def forward(self, features):
        source = self.source(features)
        return source, self.classes(source)
