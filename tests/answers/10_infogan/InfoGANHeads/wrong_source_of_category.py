# reason: source computed from the category's logits
# hint: source and cat_logits share
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(n_cat, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        cat = self.cat(x)
        return self.source(cat), cat, self.mu(x), self.logvar(x)
