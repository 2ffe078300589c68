# reason: spectral norm
# hint: two passes
from torch import nn


def get_discriminator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.utils.spectral_norm(nn.Linear(input_dim, output_dim)),
        nn.LeakyReLU(0.2),
    )
