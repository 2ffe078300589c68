# reason: double precision
# hint: float64|dtype
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source = nn.Linear(in_features, 1).double()
        self.classes = nn.Linear(in_features, n_classes).double()

    def forward(self, features):
        return self.source(features.double()), self.classes(features.double())
