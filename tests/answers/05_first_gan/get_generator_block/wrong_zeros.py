# reason: weights start at zero
# hint: entries equal
from torch import nn


def get_generator_block(input_dim, output_dim):
    linear = nn.Linear(input_dim, output_dim)
    nn.init.zeros_(linear.weight)
    return nn.Sequential(linear, nn.BatchNorm1d(output_dim), nn.ReLU())
