# reason: a list of layers
# hint: is a list
from torch import nn


def get_generator_block(input_dim, output_dim):
    return [nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU()]
