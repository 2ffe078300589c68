# reason: PyTorch's default slope
# hint: multiplied by 0.01
from torch import nn


def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.LeakyReLU(),
    )
