# reason: LeakyReLU twice
# hint: multiplied by 0.04
from torch import nn


def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.LeakyReLU(0.2),
        nn.LeakyReLU(0.2),
    )
