# reason: forgets to return
# hint: is a NoneType
from torch import nn


def get_discriminator_block(input_dim, output_dim):
    block = nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.LeakyReLU(0.2),
    )
