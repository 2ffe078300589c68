# reason: Q does not train the body
# hint: cat_logits to the features
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        q = x.detach()
        return self.source(x), self.cat(q), self.mu(q), self.logvar(q)
