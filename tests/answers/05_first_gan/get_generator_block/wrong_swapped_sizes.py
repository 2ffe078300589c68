# reason: input and output swapped
# hint: raised RuntimeError
from torch import nn


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(output_dim, input_dim),
        nn.BatchNorm1d(input_dim),
        nn.ReLU(),
    )
