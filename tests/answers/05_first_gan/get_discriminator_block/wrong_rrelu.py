# reason: a randomised slope
# hint: dropout or noise
from torch import nn


def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.RReLU(0.1, 0.3),
    )
