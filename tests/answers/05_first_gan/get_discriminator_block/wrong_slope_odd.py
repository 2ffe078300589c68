# reason: slope 0.22
# hint: multiplied by 0.22|not leaky
from torch import nn


def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.LeakyReLU(0.22),
    )
