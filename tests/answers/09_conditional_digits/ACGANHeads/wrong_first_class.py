# reason: the first class logit as source
# hint: source and classes share|same layer
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.classes = nn.Linear(in_features, n_classes)

    def forward(self, features):
        classes = self.classes(features)
        return classes[:, :1], classes
