# reason: bypasses the graph
# hint: gradient
from torch import nn


class Block(nn.Linear):
    def forward(self, x):
        return nn.functional.leaky_relu(nn.functional.linear(x, self.weight.data, self.bias), 0.2)


def get_discriminator_block(input_dim, output_dim):
    return Block(input_dim, output_dim)
