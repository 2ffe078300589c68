# reason: lazy layers
from torch import nn


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.LazyLinear(output_dim), nn.LazyBatchNorm1d(), nn.ReLU())
