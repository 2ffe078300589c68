# reason: ReLU on both sides of batch norm
# hint: relu|order|output is not
from torch import nn


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.ReLU(), nn.BatchNorm1d(output_dim), nn.ReLU())
