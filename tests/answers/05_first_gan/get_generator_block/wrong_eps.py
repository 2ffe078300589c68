# reason: eps 0.8, from a published GAN
# hint: eps=0.8
from torch import nn


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim, 0.8),
        nn.ReLU(),
    )
