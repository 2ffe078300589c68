# reason: eps 1e-3
# hint: eps=0.001
from torch import nn


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim, eps=1e-3),
        nn.ReLU(),
    )
