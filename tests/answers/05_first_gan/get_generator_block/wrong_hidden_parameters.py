# reason: layers kept in a plain list
# hint: no parameters are registered
from torch import nn


class Block(nn.Module):
    def __init__(self, n, m):
        super().__init__()
        self.layers = [nn.Linear(n, m), nn.BatchNorm1d(m), nn.ReLU()]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


def get_generator_block(input_dim, output_dim):
    return Block(input_dim, output_dim)
