# reason: an ELU
# hint: not leaky|ends in elu
from torch import nn


def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.ELU(0.2),
    )
