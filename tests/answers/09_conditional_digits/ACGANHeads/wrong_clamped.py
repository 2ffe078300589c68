# reason: logits clamped to ±10
# hint: clamp
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.source(features).clamp(-10, 10), self.classes(features)
