# reason: features standardised over the batch, always
# hint: other samples
from torch import nn


class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        q = (x - x.mean(0)) / (x.var(0, unbiased=False) + 1e-5).sqrt()
        return self.source(x), self.cat(q), self.mu(q), self.logvar(q)
