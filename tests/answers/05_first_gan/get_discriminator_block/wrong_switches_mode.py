# reason: switches itself to eval
# hint: switches layers between
from torch import nn


class Block(nn.Linear):
    def forward(self, x):
        self.eval()
        return nn.functional.leaky_relu(super().forward(x), 0.2)


def get_discriminator_block(input_dim, output_dim):
    return Block(input_dim, output_dim)
