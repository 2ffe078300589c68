# reason: a LeakyReLU on the source
# hint: straight lines
from torch import nn
import torch.nn.functional as F


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return F.leaky_relu(self.source(features), 0.2), self.classes(features)
