# reason: frozen source head
# hint: require a gradient
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)
        self.source.requires_grad_(False)

    def forward(self, features):
        return self.source(features), self.classes(features)
