# reason: a function, not a class of modules
# hint: nn.Module
from torch import nn


def ACGANHeads(in_features, n_classes):
    source, classes = nn.Linear(in_features, 1), nn.Linear(in_features, n_classes)
    return lambda features: (source(features), classes(features))
