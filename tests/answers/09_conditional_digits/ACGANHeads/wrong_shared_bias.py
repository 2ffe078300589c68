# reason: one bias for both
# hint: share
import torch
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.s, self.c = nn.Linear(in_features, 1, bias=False), nn.Linear(in_features, n_classes, bias=False)
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, features):
        return self.s(features) + self.bias, self.c(features) + self.bias
