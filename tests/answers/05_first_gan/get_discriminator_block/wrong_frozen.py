# reason: weights frozen
# hint: frozen
from torch import nn


def get_discriminator_block(input_dim, output_dim):
    block = nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2))
    for p in block.parameters():
        p.requires_grad = False
    return block
