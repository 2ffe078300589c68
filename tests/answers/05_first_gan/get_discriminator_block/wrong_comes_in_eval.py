# reason: the module comes in eval mode
# hint: eval mode
from torch import nn


def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), nn.LeakyReLU(0.2)).eval()
