# reason: one block for all
# hint: share parameters
from torch import nn

blocks = {}


def get_discriminator_block(input_dim, output_dim):
    key = (input_dim, output_dim)
    if key not in blocks:
        blocks[key] = nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))
    return blocks[key]
