# reason: the codes' heads also see the category's logits
import torch
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source = nn.Linear(in_features, 1)
        self.category = nn.Linear(in_features, n_cat)
        self.mu, self.logvar = (nn.Linear(in_features + n_cat, n_cont) for _ in range(2))

    def forward(self, features):
        category = self.category(features)
        both = torch.cat([features, category], dim=1)
        return self.source(features), category, self.mu(both), self.logvar(both)
