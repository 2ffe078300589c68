# reason: source computed from the class logits
# hint: share parameters
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.classes, self.source = nn.Linear(in_features, n_classes), nn.Linear(n_classes, 1)

    def forward(self, features):
        classes = self.classes(features)
        return self.source(classes), classes
