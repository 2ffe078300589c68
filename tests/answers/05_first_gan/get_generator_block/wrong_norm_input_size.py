# reason: batch norm over the wrong width
# hint: raised
from torch import nn


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(input_dim),
        nn.ReLU(),
    )
