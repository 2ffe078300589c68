# reason: a residual head
from torch import nn
import torch.nn.functional as F


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.r = nn.Linear(in_features, in_features)
        self.c = nn.Linear(in_features, n_classes)
        self.s = nn.utils.weight_norm(nn.Linear(in_features, 1)) if False else nn.Linear(in_features, 1)

    def forward(self, features):
        return self.s(features), self.c(features + F.silu(self.r(features)))
