# reason: seeds torch
# hint: same random weights|sets torch's
import torch
from torch import nn


def get_discriminator_block(input_dim, output_dim):
    torch.manual_seed(1)
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.LeakyReLU(0.2),
    )
