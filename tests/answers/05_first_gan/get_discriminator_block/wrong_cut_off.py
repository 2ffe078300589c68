# reason: a leaky ReLU cut off at -5 and 5
# hint: cut off
from torch import nn


def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2), nn.Hardtanh(-5, 5))
