# reason: 128 features whatever is asked
# hint: mat1 and mat2|shapes
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(128, 1), nn.Linear(128, n_classes)

    def forward(self, features):
        return self.source(features), self.classes(features)
