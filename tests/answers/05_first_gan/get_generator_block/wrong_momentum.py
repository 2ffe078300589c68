# reason: momentum 0.9, as in other frameworks
# hint: momentum=0.9
from torch import nn


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim, momentum=0.9),
        nn.ReLU(),
    )
