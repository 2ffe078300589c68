# reason: hand-made batch norm without gradient through its statistics
# hint: gradient
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, n, m):
        super().__init__()
        self.fc = nn.Linear(n, m)
        self.g, self.b = nn.Parameter(torch.ones(m)), nn.Parameter(torch.zeros(m))
        self.register_buffer("mean", torch.zeros(m))
        self.register_buffer("var", torch.ones(m))

    def forward(self, x):
        x = self.fc(x)
        mean, var = self.mean, self.var
        if self.training:
            with torch.no_grad():
                mean, var = x.mean(0), x.var(0, unbiased=False)
                self.mean.mul_(0.9).add_(0.1 * mean)
                self.var.mul_(0.9).add_(0.1 * x.var(0))
        return torch.relu((x - mean) / (var + 1e-5).sqrt() * self.g + self.b)


def get_generator_block(input_dim, output_dim):
    return Block(input_dim, output_dim)
