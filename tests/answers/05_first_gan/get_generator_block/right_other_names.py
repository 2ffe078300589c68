# reason: parameters under other names, float32 forced
from torch import nn


def get_generator_block(n, m):
    layers = nn.Sequential()
    layers.add_module("dense", nn.Linear(n, m))
    layers.add_module("norm", nn.BatchNorm1d(num_features=m))
    layers.add_module("act", nn.ReLU(inplace=True))
    return layers
