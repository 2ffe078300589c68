# reason: ReLU6 cuts off above 6
# hint: relu6
from torch import nn


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU6())
