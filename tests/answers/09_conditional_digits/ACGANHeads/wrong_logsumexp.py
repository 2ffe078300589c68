# reason: source as log-sum-exp of the class logits
# hint: source
import torch
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.classes = nn.Linear(in_features, n_classes)

    def forward(self, features):
        classes = self.classes(features)
        return torch.logsumexp(classes, 1, keepdim=True), classes
