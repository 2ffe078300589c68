# reason: in place, keywords
from torch import nn


def get_discriminator_block(input_dim: int, output_dim: int) -> nn.Module:
    block = nn.Sequential()
    block.add_module("linear", nn.Linear(in_features=input_dim, out_features=output_dim))
    block.add_module("leak", nn.LeakyReLU(negative_slope=0.2, inplace=True))
    return block
