# reason: log-probabilities of the classes
# hint: log_softmax
from torch import nn
import torch.nn.functional as F


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        return self.source(features), F.log_softmax(self.classes(features), dim=1)
