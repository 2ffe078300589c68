# reason: orthogonal start and dropout before both
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.drop = nn.Dropout(0.5)
        self.s, self.c = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)
        nn.init.orthogonal_(self.c.weight)

    def forward(self, features):
        return self.s(self.drop(features)), self.c(self.drop(features))
