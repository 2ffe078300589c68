# reason: Linear weights frozen
# hint: frozen
from torch import nn


def get_generator_block(input_dim, output_dim):
    linear = nn.Linear(input_dim, output_dim).requires_grad_(False)
    return nn.Sequential(linear, nn.BatchNorm1d(output_dim), nn.ReLU())
