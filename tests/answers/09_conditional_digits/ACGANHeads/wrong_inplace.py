# reason: features changed in place
# hint: features were changed
from torch import nn
import torch.nn.functional as F


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        features = F.leaky_relu_(features, 0.2)
        return self.source(features), self.classes(features)
