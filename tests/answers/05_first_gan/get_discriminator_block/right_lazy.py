# reason: a lazy layer
from torch import nn


def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(nn.LazyLinear(output_dim), nn.LeakyReLU(1 / 5))
