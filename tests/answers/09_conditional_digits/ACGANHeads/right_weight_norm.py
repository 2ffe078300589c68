# reason: weight norm and spectral norm
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source = nn.utils.parametrizations.spectral_norm(nn.Linear(in_features, 1))
        self.classes = nn.utils.parametrizations.weight_norm(nn.Linear(in_features, n_classes))

    def forward(self, features):
        return self.source(features), self.classes(features)
