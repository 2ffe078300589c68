# reason: a softmax in eval mode only
# hint: softmax
from torch import nn


class ACGANHeads(nn.Module):
    def __init__(self, in_features, n_classes):
        super().__init__()
        self.source, self.classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)

    def forward(self, features):
        classes = self.classes(features)
        return self.source(features), classes if self.training else classes.softmax(1)
