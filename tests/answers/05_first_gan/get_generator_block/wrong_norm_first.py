# reason: batch norm of the input
# hint: before the Linear
from torch import nn


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.BatchNorm1d(input_dim),
        nn.Linear(input_dim, output_dim),
        nn.ReLU(),
    )
