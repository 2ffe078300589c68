# reason: the source logit handed to the other heads
# hint: source and .* share
import torch
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features + 1, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        source = self.source(x)
        return source, self.cat(torch.cat([x, source], 1)), self.mu(x), self.logvar(x)
