# reason: seeds torch
# hint: same random weights|sets torch's
import torch
from torch import nn


def get_generator_block(input_dim, output_dim):
    torch.manual_seed(0)
    return nn.Sequential(
        nn.Linear(input_dim, output_dim),
        nn.BatchNorm1d(output_dim),
        nn.ReLU(),
    )
