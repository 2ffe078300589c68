# reason: layers in a list
# hint: not among the module's parameters
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source = nn.Linear(in_features, 1)
        self.q = [nn.Linear(in_features, w) for w in (n_cat, n_cont, n_cont)]

    def forward(self, x):
        return self.source(x), *(layer(x) for layer in self.q)
