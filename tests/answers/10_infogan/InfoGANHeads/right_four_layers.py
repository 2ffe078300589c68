# reason: four linear layers
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.category = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mean, self.log_variance = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, features):
        codes = self.mean(features), self.log_variance(features)
        return self.source(features), self.category(features), *codes
