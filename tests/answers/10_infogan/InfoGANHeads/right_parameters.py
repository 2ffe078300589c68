# reason: bare parameters
import torch
from torch import nn
import torch.nn.functional as F


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        widths = {"source": 1, "cat": n_cat, "mu": n_cont, "logvar": n_cont}
        self.w = nn.ParameterDict({k: torch.randn(n, in_features) * 0.05 for k, n in widths.items()})
        self.b = nn.ParameterDict({k: torch.zeros(n) for k, n in widths.items()})

    def forward(self, features):
        return tuple(F.linear(features, self.w[k], self.b[k]) for k in ("source", "cat", "mu", "logvar"))
