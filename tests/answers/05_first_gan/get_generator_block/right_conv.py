# reason: a convolution of width one is a Linear layer
from torch import nn


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Unflatten(1, (input_dim, 1)), nn.Conv1d(input_dim, output_dim, 1), nn.Flatten(),
        nn.BatchNorm1d(output_dim), nn.ReLU(),
    )
