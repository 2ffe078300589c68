# reason: constructor arguments under other names
# hint: n_classes
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, num_labels):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, num_labels)

    def forward(self, features):
        return self.source(features), self.classes(features)
