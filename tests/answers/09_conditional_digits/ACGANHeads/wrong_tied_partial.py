# reason: first hidden shared via Sequential
# hint: share
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        h = nn.Linear(in_features, 16)
        self.s = nn.Sequential(h, nn.ReLU(), nn.Linear(16, 1))
        self.c = nn.Sequential(h, nn.ReLU(), nn.Linear(16, n_classes))

    def forward(self, features):
        return self.s(features), self.c(features)
