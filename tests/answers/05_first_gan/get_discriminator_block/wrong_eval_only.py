# reason: leaks in train mode only
# hint: eval mode|In eval
from torch import nn


class Block(nn.Linear):
    def forward(self, x):
        y = super().forward(x)
        return nn.functional.leaky_relu(y, 0.2) if self.training else nn.functional.relu(y)


def get_discriminator_block(input_dim, output_dim):
    return Block(input_dim, output_dim)
