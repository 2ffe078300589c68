# reason: weights start at 0.02
# hint: entries equal
from torch import nn


def get_discriminator_block(input_dim, output_dim):
    linear = nn.Linear(input_dim, output_dim)
    nn.init.constant_(linear.weight, 0.02)
    return nn.Sequential(linear, nn.LeakyReLU(0.2))
