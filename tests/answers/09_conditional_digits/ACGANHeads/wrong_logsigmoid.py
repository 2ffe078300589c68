# reason: logsigmoid
# hint: never positive|source
from torch import nn
import torch.nn.functional as F


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.s, self.c = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return F.logsigmoid(self.s(features)), self.c(features)
