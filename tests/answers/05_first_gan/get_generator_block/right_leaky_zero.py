# reason: a LeakyReLU with slope 0 is a ReLU; orthogonal initialisation
from collections import OrderedDict
from torch import nn


def get_generator_block(input_dim, output_dim):
    linear = nn.Linear(input_dim, output_dim)
    nn.init.orthogonal_(linear.weight)
    nn.init.zeros_(linear.bias)
    parts = OrderedDict(fc=linear, bn=nn.BatchNorm1d(output_dim), act=nn.LeakyReLU(0.0))
    return nn.Sequential(parts)
