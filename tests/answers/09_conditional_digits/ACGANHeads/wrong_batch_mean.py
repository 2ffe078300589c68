# reason: features averaged over the batch
# hint: depends on other samples
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        centred = features - features.mean(0, keepdim=True) / 2
        return self.source(centred), self.classes(features)
