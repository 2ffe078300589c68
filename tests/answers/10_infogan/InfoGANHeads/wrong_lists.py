# reason: dict of layers, unregistered
# hint: not among
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.l = {k: nn.Linear(in_features, n) for k, n in dict(s=1, a=n_cat, b=n_cont, c=n_cont).items()}

    def forward(self, features):
        return tuple(l(features) for l in self.l.values())
