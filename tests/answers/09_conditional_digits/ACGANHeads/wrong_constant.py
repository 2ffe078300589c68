# reason: a constant source
# hint: source to the features
import torch
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source = nn.Parameter(torch.zeros(1, 1))
        self.classes = nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.source.expand(len(features), 1), self.classes(features)
