# reason: source reads feature 0 only
# hint: some features
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.s, self.c = nn.Linear(1, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.s(features[:, :1]), self.c(features)
