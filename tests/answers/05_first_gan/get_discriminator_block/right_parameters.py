# reason: parameters of its own, functional
import math
import torch
import torch.nn.functional as F
from torch import nn


class Block(nn.Module):
    def __init__(self, n, m):
        super().__init__()
        self.b = nn.Parameter(torch.zeros(m))
        self.w = nn.Parameter(torch.empty(n, m).uniform_(-1, 1) / math.sqrt(n))

    def forward(self, x):
        return F.leaky_relu(torch.addmm(self.b, x, self.w), 0.2)


def get_discriminator_block(input_dim, output_dim):
    return Block(input_dim, output_dim)
