# reason: switches itself to eval mode
# hint: mode
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        self.eval()
        return self.source(features), self.classes(features)
