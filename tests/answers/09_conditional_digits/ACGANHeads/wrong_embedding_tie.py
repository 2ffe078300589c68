# reason: source weight is the mean of class weights
# hint: share
from torch import nn
import torch.nn.functional as F


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.c = nn.Linear(in_features, n_classes)

    def forward(self, features):
        return F.linear(features, self.c.weight.mean(0, keepdim=True)), self.c(features)
