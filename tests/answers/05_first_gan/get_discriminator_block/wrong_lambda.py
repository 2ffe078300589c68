# reason: a plain function
# hint: is a function
from torch import nn


def get_discriminator_block(input_dim, output_dim):
    linear = nn.Linear(input_dim, output_dim)
    return lambda x: nn.functional.leaky_relu(linear(x), 0.2)
