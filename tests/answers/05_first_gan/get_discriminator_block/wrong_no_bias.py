# reason: no bias
# hint: no bias
from torch import nn


def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim, bias=False),
        nn.LeakyReLU(0.2),
    )
