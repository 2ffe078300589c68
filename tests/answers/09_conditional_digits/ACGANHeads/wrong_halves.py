# reason: each head reads half of the features
# hint: some features only
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.half = in_features // 2
        self.source = nn.Linear(self.half, 1)
        self.classes = nn.Linear(in_features - self.half, n_classes)

    def forward(self, features):
        return self.source(features[:, : self.half]), self.classes(features[:, self.half :])
