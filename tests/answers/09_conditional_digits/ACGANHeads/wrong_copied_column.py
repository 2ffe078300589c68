# reason: one logit copied to all classes
# hint: Two columns of classes
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.n = n_classes
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, 1)

    def forward(self, features):
        return self.source(features), self.classes(features).repeat(1, self.n)
