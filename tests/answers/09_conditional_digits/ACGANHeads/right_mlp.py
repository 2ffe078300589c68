# reason: a hidden layer in each head
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source = nn.Sequential(nn.Linear(in_features, 16), nn.LeakyReLU(0.2), nn.Linear(16, 1))
        self.classes = nn.Sequential(
            nn.Linear(in_features, 32), nn.ReLU(), nn.Dropout(0.3), nn.Linear(32, n_classes)
        )

    def forward(self, features):
        return (self.source(features), self.classes(features))
