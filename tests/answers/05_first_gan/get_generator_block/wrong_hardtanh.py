# reason: a ReLU cut off at 20
# hint: cut off
from torch import nn


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU(), nn.Hardtanh(0, 20))
