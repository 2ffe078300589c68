# reason: sizes swapped
# hint: raised RuntimeError
from torch import nn


def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(output_dim, input_dim),
        nn.LeakyReLU(0.2),
    )
