# reason: ReLU before batch norm
# hint: after the ReLU
from torch import nn


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.ReLU(),
        nn.BatchNorm1d(output_dim),
    )
