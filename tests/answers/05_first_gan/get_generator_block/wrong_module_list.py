# reason: a ModuleList cannot be called
# hint: raised NotImplementedError|not filled in|forward
from torch import nn


def get_generator_block(input_dim, output_dim):
    return nn.ModuleList([nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU()])
