# reason: the activation comes first
# hint: order is wrong
from torch import nn


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.ReLU(), nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim))
