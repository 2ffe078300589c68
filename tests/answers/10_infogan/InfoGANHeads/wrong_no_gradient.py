# reason: the trunk runs without a graph
# hint: to the features
import torch
from torch import nn
import torch.nn.functional as F


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.trunk = nn.Linear(in_features, 1), nn.Linear(in_features, 32)
        self.cat, self.mu, self.logvar = (nn.Linear(32, w) for w in (n_cat, n_cont, n_cont))

    def forward(self, x):
        with torch.no_grad():
            q = F.leaky_relu(self.trunk(x), 0.1)
        return self.source(x), self.cat(q), self.mu(q), self.logvar(q)
