# reason: log-variance starts at zero
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.trunk = nn.Sequential(nn.Linear(in_features, 48), nn.ELU(), nn.Dropout(0.2))
        self.heads = nn.ModuleList([nn.Linear(in_features, 1), nn.Linear(48, n_cat)])
        self.heads.extend([nn.Linear(48, n_cont), nn.Linear(48, n_cont)])
        nn.init.zeros_(self.heads[3].weight)
        nn.init.zeros_(self.heads[3].bias)

    def forward(self, features):
        q = self.trunk(features)
        source, *others = self.heads
        return [source(features), *(head(q) for head in others)]
