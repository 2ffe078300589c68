# reason: no source
# hint: tuple|outputs
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.classes = nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.classes(features)
