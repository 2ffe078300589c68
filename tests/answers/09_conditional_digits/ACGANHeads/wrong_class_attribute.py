# reason: all objects share their layers
# hint: share parameters
from torch import nn


_LAYERS = {}


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        key = (in_features, n_classes)
        if key not in _LAYERS:
            _LAYERS[key] = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)
        self.source, self.classes = _LAYERS[key]

    def forward(self, features):
        return self.source(features), self.classes(features)
