# reason: max(x, 0.2 x)
import torch
from torch import nn


class Block(nn.Linear):
    def forward(self, x):
        y = super().forward(x)
        return torch.maximum(y, 0.2 * y)


def get_discriminator_block(input_dim, output_dim):
    return Block(input_dim, output_dim)
