# reason: not filled in
# hint: not filled in
from torch import nn


def get_discriminator_block(input_dim, output_dim):
    raise NotImplementedError
