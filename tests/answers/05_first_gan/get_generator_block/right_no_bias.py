# reason: no bias before batch norm
from torch import nn


def get_generator_block(input_dim, output_dim):
    linear = nn.Linear(input_dim, output_dim, bias=False)
    nn.init.xavier_uniform_(linear.weight)
    return nn.Sequential(linear, nn.BatchNorm1d(output_dim), nn.ReLU())
