# reason: the output as wide as the input
# hint: should be \(
from torch import nn


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, input_dim),
        nn.BatchNorm1d(input_dim),
        nn.ReLU(),
    )
