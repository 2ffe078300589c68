# reason: weights start at zero
# hint: entries equal
from torch import nn


def get_discriminator_block(input_dim, output_dim):
    linear = nn.Linear(input_dim, output_dim)
    linear.weight.data.zero_()
    return nn.Sequential(linear, nn.LeakyReLU(0.2))
