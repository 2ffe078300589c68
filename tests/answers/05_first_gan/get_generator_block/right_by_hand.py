# reason: batch norm written out, gamma and beta with an axis to spare
import torch
from torch import nn


class Norm(nn.Module):
    def __init__(self, m, eps=1e-5):
        super().__init__()
        self.gamma = nn.Parameter(torch.ones(1, m))
        self.beta = nn.Parameter(torch.zeros(1, m))
        self.eps = eps
        self.mean, self.var = torch.zeros(1, m), torch.ones(1, m)

    def forward(self, x):
        if self.training:
            mean, var = x.mean(0, keepdim=True), x.var(0, unbiased=False, keepdim=True)
            with torch.no_grad():
                self.mean = 0.9 * self.mean + 0.1 * mean
                self.var = 0.9 * self.var + 0.1 * x.var(0, keepdim=True)
        else:
            mean, var = self.mean, self.var
        return (x - mean) / torch.sqrt(var + self.eps) * self.gamma + self.beta


def get_generator_block(input_dim, output_dim):
    return nn.Sequential(nn.Linear(input_dim, output_dim), Norm(output_dim), nn.ReLU())
