# reason: features normalised without weights, no bias in the last layer
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.norm = nn.LayerNorm(in_features, elementwise_affine=False)
        self.source = nn.Linear(in_features, 1, bias=False)
        self.classes = nn.Linear(in_features, n_classes, bias=False)

    def forward(self, features):
        normal = self.norm(features)
        return self.source(normal), self.classes(normal)
