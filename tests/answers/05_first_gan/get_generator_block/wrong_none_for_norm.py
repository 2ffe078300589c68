# reason: None among the layers
# hint: raised TypeError
from torch import nn


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), None, nn.ReLU())
