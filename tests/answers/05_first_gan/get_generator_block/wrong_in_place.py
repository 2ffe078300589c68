# reason: changes its input
# hint: in place
from torch import nn


class Shift(nn.Module):
    def forward(self, x):
        y = x.clone()
        if not x.requires_grad and x.is_leaf:
            x.add_(1.0)
        return y


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(Shift(), nn.Linear(input_dim, output_dim), nn.BatchNorm1d(output_dim), nn.ReLU())
