# reason: a hidden layer shared by both heads
# hint: share parameters
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.hidden = nn.Sequential(nn.Linear(in_features, 32), nn.LeakyReLU(0.2))
        self.source, self.classes = nn.Linear(32, 1), nn.Linear(32, n_classes)

    def forward(self, features):
        hidden = self.hidden(features)
        return self.source(hidden), self.classes(hidden)
