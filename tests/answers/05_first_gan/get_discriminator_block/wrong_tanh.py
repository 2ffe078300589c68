# reason: a tanh
# hint: ends in tanh
from torch import nn


def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.Tanh(),
    )
