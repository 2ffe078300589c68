"""Right and wrong answers to 10_infogan.InfoGANHeads."""

import torch
import torch.nn.functional as F
from torch import nn

# %% right reference: a source head, and a hidden layer shared by the three others
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source = nn.Linear(in_features, 1)
        self.trunk = nn.Sequential(nn.Linear(in_features, 64), nn.LeakyReLU(0.1))
        self.category = nn.Linear(64, n_cat)
        self.mu = nn.Linear(64, n_cont)
        self.logvar = nn.Linear(64, n_cont)

    def forward(self, features):
        hidden = self.trunk(features)
        return self.source(features), self.category(hidden), self.mu(hidden), self.logvar(hidden)

# %% right chunk: one layer for all codes, cut by chunk
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source = nn.Sequential(nn.Linear(in_features, 12), nn.ReLU(), nn.Linear(12, 1))
        self.category = nn.Linear(in_features, n_cat)
        self.codes = nn.Linear(in_features, 2 * n_cont)

    def forward(self, features):
        mu, logvar = self.codes(features).chunk(2, dim=1)
        return self.source(features), self.category(features), mu, logvar

# %% right conditional: the codes' heads also see the category's logits
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

# %% right deep_source: deep source, group norm
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.s = nn.Sequential(nn.Linear(in_features, 32), nn.GroupNorm(4, 32), nn.ReLU(), nn.Linear(32, 1))
        self.t = nn.Sequential(nn.Linear(in_features, 32), nn.BatchNorm1d(32), nn.LeakyReLU(0.2))
        self.a, self.b, self.c = nn.Linear(32, n_cat), nn.Linear(32, n_cont), nn.Linear(32, n_cont)

    def forward(self, features):
        t = self.t(features)
        return self.s(features), self.a(t), self.b(t), self.c(t)

# %% right four_layers: four linear layers
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.category = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mean, self.log_variance = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, features):
        codes = self.mean(features), self.log_variance(features)
        return self.source(features), self.category(features), *codes

# %% right lazy_trunk: lazy layers, batch norm in the trunk
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.d = nn.LazyLinear(1)
        self.q = nn.Sequential(nn.LazyLinear(32), nn.LazyBatchNorm1d(), nn.LeakyReLU(0.1))
        self.out = nn.LazyLinear(n_cat + 2 * n_cont)
        self.sizes = (n_cat, n_cont, n_cont)

    def forward(self, features):
        parts = self.out(self.q(features)).split(self.sizes, dim=1)
        return (self.d(features), *parts)

# %% right one_linear: one linear split in four
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.n = [1, n_cat, n_cont, n_cont]
        self.all = nn.Linear(in_features, sum(self.n))

    def forward(self, features):
        return torch.split(self.all(features), self.n, dim=-1)

# %% right parameters: bare parameters
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        widths = {"source": 1, "cat": n_cat, "mu": n_cont, "logvar": n_cont}
        self.w = nn.ParameterDict({k: torch.randn(n, in_features) * 0.05 for k, n in widths.items()})
        self.b = nn.ParameterDict({k: torch.zeros(n) for k, n in widths.items()})

    def forward(self, features):
        return tuple(F.linear(features, self.w[k], self.b[k]) for k in ("source", "cat", "mu", "logvar"))

# %% right scaled: log-variance scaled by a half, mean by a learned gain
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.s, self.a = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.b, self.c = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)
        self.gain = nn.Parameter(torch.ones(n_cont))

    def forward(self, features):
        return self.s(features), self.a(features), self.gain * self.b(features), 0.5 * self.c(features) - 1

# %% right subclass: a class of heads that adds to another
class Source(nn.Module):
    def __init__(self, in_features):
        super().__init__()
        self.source = nn.Linear(in_features, 1)


class InfoGANHeads(Source):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__(in_features)
        self.q = nn.ModuleDict(
            {"cat": nn.Linear(in_features, n_cat), "mu": nn.Linear(in_features, n_cont)}
        )
        self.q["logvar"] = nn.Sequential(nn.Linear(in_features, 8), nn.Tanh(), nn.Linear(8, n_cont))

    def forward(self, features):
        return self.source(features), *(self.q[k](features) for k in ("cat", "mu", "logvar"))

# %% right trunk_bn: conv1d trunk
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.s = nn.Linear(in_features, 1)
        self.q = nn.Sequential(nn.Unflatten(1, (1, in_features)), nn.Conv1d(1, 4, 3, padding=1), nn.LeakyReLU(0.1), nn.Flatten())
        self.h = nn.ModuleList(nn.Linear(4 * in_features, k) for k in (n_cat, n_cont, n_cont))

    def forward(self, features):
        q = self.q(features)
        return (self.s(features), *[h(q) for h in self.h])

# %% right zero_logvar: log-variance starts at zero
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

# %% wrong batch_norm_by_hand: features standardised over the batch, always
# hint: other samples
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        q = (x - x.mean(0)) / (x.var(0, unbiased=False) + 1e-5).sqrt()
        return self.source(x), self.cat(q), self.mu(q), self.logvar(q)

# %% wrong category_last: codes before the category
# hint: another order
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        return self.source(x), self.mu(x), self.logvar(x), self.cat(x)

# %% wrong clamped: log-variance clamped
# hint: logvar never leaves
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        return self.source(x), self.cat(x), self.mu(x), self.logvar(x).clamp(-5, 5)

# %% wrong codes_joined: mean and log-variance in one tensor
# hint: 3 outputs
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.codes = nn.Linear(in_features, 2 * n_cont)

    def forward(self, x):
        return self.source(x), self.cat(x), self.codes(x)

# %% wrong detached_logvar: log-variance does not train the body
# hint: logvar to the features
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        return self.source(x), self.cat(x), self.mu(x), self.logvar(x.detach())

# %% wrong detached_q: Q does not train the body
# hint: cat_logits to the features
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        q = x.detach()
        return self.source(x), self.cat(q), self.mu(q), self.logvar(q)

# %% wrong dict: dict
# hint: tuple
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.s, self.a = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.b, self.c = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, features):
        return dict(source=self.s(features), cat=self.a(features), mu=self.b(features), logvar=self.c(features))

# %% wrong eval_softmax: probabilities in eval mode
# hint: softmax
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        cat = self.cat(x)
        return self.source(x), cat if self.training else cat.softmax(1), self.mu(x), self.logvar(x)

# %% wrong exp: the variance, not its logarithm
# hint: logvar is (never negative|not finite)
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        return self.source(x), self.cat(x), self.mu(x), self.logvar(x).exp()

# %% wrong five: fifth output
# hint: 5 outputs
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.s, self.a = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.b, self.c = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, features):
        return self.s(features), self.a(features), self.b(features), self.c(features), features

# %% wrong fixed_variance: the log-variance is zero
# hint: logvar
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu = nn.Linear(in_features, n_cont)

    def forward(self, x):
        mu = self.mu(x)
        return self.source(x), self.cat(x), mu, torch.zeros_like(mu)

# %% wrong free_variance: a log-variance that ignores the features
# hint: logvar to the features
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Parameter(torch.zeros(n_cont))

    def forward(self, x):
        return self.source(x), self.cat(x), self.mu(x), self.logvar.expand(len(x), -1)

# %% wrong frozen: frozen codes
# hint: require a gradient
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)
        for p in self.logvar.parameters():
            p.requires_grad = False

    def forward(self, x):
        return self.source(x), self.cat(x), self.mu(x), self.logvar(x)

# %% wrong inplace: features normalised in place
# hint: features were changed
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        x = F.elu(x, inplace=True)
        return self.source(x), self.cat(x), self.mu(x), self.logvar(x)

# %% wrong list: layers in a list
# hint: not among the module's parameters
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source = nn.Linear(in_features, 1)
        self.q = [nn.Linear(in_features, w) for w in (n_cat, n_cont, n_cont)]

    def forward(self, x):
        return self.source(x), *(layer(x) for layer in self.q)

# %% wrong lists: dict of layers, unregistered
# hint: not among
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.l = {k: nn.Linear(in_features, n) for k, n in dict(s=1, a=n_cat, b=n_cont, c=n_cont).items()}

    def forward(self, features):
        return tuple(l(features) for l in self.l.values())

# %% wrong log_softmax: log-probabilities of the category
# hint: log_softmax
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        return self.source(x), F.log_softmax(self.cat(x), 1), self.mu(x), self.logvar(x)

# %% wrong logvar_abs_mu: abs of mu
# hint: logvar
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.s, self.a, self.b = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat), nn.Linear(in_features, n_cont)

    def forward(self, features):
        mu = self.b(features)
        return self.s(features), self.a(features), mu, mu.abs()

# %% wrong logvar_log_softplus: log of softplus plus eps
# hint: logvar
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.s, self.a = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.b, self.c = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, features):
        return self.s(features), self.a(features), self.b(features), torch.log(F.softplus(self.c(features)) + 1e-6)

# %% wrong logvar_square: square
# hint: logvar
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.s, self.a = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.b, self.c = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, features):
        return self.s(features), self.a(features), self.b(features), self.c(features) ** 2

# %% wrong logvar_tanh: tanh scaled
# hint: logvar
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.s, self.a = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.b, self.c = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, features):
        return self.s(features), self.a(features), self.b(features), 5 * torch.tanh(self.c(features))

# %% wrong minus_mu: the log-variance is minus the mean
# hint: come from the same
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu = nn.Linear(in_features, n_cont)

    def forward(self, x):
        mu = self.mu(x)
        return self.source(x), self.cat(x), mu, -mu

# %% wrong mnist_sizes: the notebook's sizes
# hint: has shape
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, 10)
        self.mu, self.logvar = nn.Linear(in_features, 2), nn.Linear(in_features, 2)

    def forward(self, x):
        return self.source(x), self.cat(x), self.mu(x), self.logvar(x)

# %% wrong mu_sigmoid: sigmoid mu
# hint: mu lies between 0 and 1
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.s, self.a = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.b, self.c = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, features):
        return self.s(features), self.a(features), self.b(features).sigmoid(), self.c(features)

# %% wrong mu_twice: the mean in place of the log-variance
# hint: mu and logvar come from the same|logvar and mu come
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu = nn.Linear(in_features, n_cont)

    def forward(self, x):
        mu = self.mu(x)
        return self.source(x), self.cat(x), mu, mu

# %% wrong n_cont_one: codes share one column
# hint: Two columns|column|own
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.s, self.a = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.k = n_cont
        self.b, self.c = nn.Linear(in_features, 1), nn.Linear(in_features, n_cont)

    def forward(self, features):
        return self.s(features), self.a(features), self.b(features).repeat(1, self.k), self.c(features)

# %% wrong negative_logvar: minus softplus, so that variances stay below one
# hint: logvar is never positive
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        return self.source(x), self.cat(x), self.mu(x), -F.softplus(self.logvar(x))

# %% wrong nested: codes in a tuple of their own
# hint: 3 outputs
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        return self.source(x), self.cat(x), (self.mu(x), self.logvar(x))

# %% wrong no_gradient: the trunk runs without a graph
# hint: to the features
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.trunk = nn.Linear(in_features, 1), nn.Linear(in_features, 32)
        self.cat, self.mu, self.logvar = (nn.Linear(32, w) for w in (n_cat, n_cont, n_cont))

    def forward(self, x):
        with torch.no_grad():
            q = F.leaky_relu(self.trunk(x), 0.1)
        return self.source(x), self.cat(q), self.mu(q), self.logvar(q)

# %% wrong one_sample: fails on one sample in eval mode
# hint: shape|raised|Expected more
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        x = x.squeeze()
        return self.source(x), self.cat(x), self.mu(x), self.logvar(x)

# %% wrong one_variance: one log-variance for all codes
# hint: logvar
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, 1)

    def forward(self, x):
        mu = self.mu(x)
        return self.source(x), self.cat(x), mu, self.logvar(x).expand_as(mu)

# %% wrong order: category first
# hint: another order
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        return self.cat(x), self.mu(x), self.logvar(x), self.source(x)

# %% wrong sampled: the codes sampled with mean and variance
# hint: two calls|depends|straight
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        mu, logvar = self.mu(x), self.logvar(x)
        return self.source(x), self.cat(x), mu + torch.randn_like(mu) * (logvar / 2).exp(), logvar

# %% wrong seeded: a seed in the constructor
# hint: random state
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        torch.manual_seed(42)
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        return self.source(x), self.cat(x), self.mu(x), self.logvar(x)

# %% wrong shared_scale: one learned scale for all four
# hint: share
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(1))
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        x = x * self.scale
        return self.source(x), self.cat(x), self.mu(x), self.logvar(x)

# %% wrong shared_trunk: the source head uses the trunk too
# hint: source and .* share
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.trunk = nn.Sequential(nn.Linear(in_features, 32), nn.LeakyReLU(0.1))
        self.source, self.cat = nn.Linear(32, 1), nn.Linear(32, n_cat)
        self.mu, self.logvar = nn.Linear(32, n_cont), nn.Linear(32, n_cont)

    def forward(self, x):
        x = self.trunk(x)
        return self.source(x), self.cat(x), self.mu(x), self.logvar(x)

# %% wrong sigmoid: a sigmoid on the source
# hint: source lies between 0 and 1
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        return self.source(x).sigmoid(), self.cat(x), self.mu(x), self.logvar(x)

# %% wrong sizes_exchanged: n_cat and n_cont exchanged
# hint: shape|order
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cont)
        self.mu, self.logvar = nn.Linear(in_features, n_cat), nn.Linear(in_features, n_cat)

    def forward(self, x):
        return self.source(x), self.cat(x), self.mu(x), self.logvar(x)

# %% wrong softmax: probabilities of the category
# hint: softmax
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        return self.source(x), self.cat(x).softmax(-1), self.mu(x), self.logvar(x)

# %% wrong softplus: a softplus on the log-variance
# hint: logvar is never negative
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        return self.source(x), self.cat(x), self.mu(x), F.softplus(self.logvar(x))

# %% wrong source_in_trunk: source from trunk, trunk frozen part
# hint: share
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.t = nn.Linear(in_features, in_features)
        self.s, self.a = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.b, self.c = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, features):
        t = F.relu(self.t(features))
        return self.s(t), self.a(t), self.b(features), self.c(features)

# %% wrong source_into_q: the source logit handed to the other heads
# hint: read the source's answer
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features + 1, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        source = self.source(x)
        return source, self.cat(torch.cat([x, source], 1)), self.mu(x), self.logvar(x)

# %% wrong source_mu: source is the mean of mu plus own
# hint: source made from
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.s, self.a = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.b, self.c = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, features):
        mu = self.b(features)
        return self.s(features) + mu.mean(1, keepdim=True), self.a(features), mu, self.c(features)

# %% wrong source_of_category: source computed from the category's logits
# hint: source made from
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(n_cat, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        cat = self.cat(x)
        return self.source(cat), cat, self.mu(x), self.logvar(x)

# %% wrong squeezed: squeezed, which one code shows
# hint: shape
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        return self.source(x), self.cat(x), self.mu(x).squeeze(1), self.logvar(x).squeeze(1)

# %% wrong stack: stacked codes
# hint: 3 outputs
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.s, self.a = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.b, self.c = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, features):
        return self.s(features), self.a(features), torch.stack([self.b(features), self.c(features)])

# %% wrong std: log std: halves twice exp
# hint: logvar
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.s, self.a = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.b, self.c = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, features):
        return self.s(features), self.a(features), self.b(features), self.c(features).exp().sqrt()

# %% wrong tanh_mu: a tanh on the mean
# hint: mu lies between -1 and 1
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)

    def forward(self, x):
        return self.source(x), self.cat(x), torch.tanh(self.mu(x)), self.logvar(x)

# %% wrong three: no log-variance
# hint: 3 outputs
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu = nn.Linear(in_features, n_cont)

    def forward(self, x):
        return self.source(x), self.cat(x), self.mu(x)

# %% wrong variance_shape: log-variance of width one
# hint: logvar has shape
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.source, self.cat = nn.Linear(in_features, 1), nn.Linear(in_features, n_cat)
        self.mu, self.logvar = nn.Linear(in_features, n_cont), nn.Linear(in_features, 1)

    def forward(self, x):
        return self.source(x), self.cat(x), self.mu(x), self.logvar(x)

# %% wrong weight_tied: source tied to category row
# hint: share
class InfoGANHeads(nn.Module):
    def __init__(self, in_features, n_cat, n_cont):
        super().__init__()
        self.a = nn.Linear(in_features, n_cat)
        self.b, self.c = nn.Linear(in_features, n_cont), nn.Linear(in_features, n_cont)
        self.s = nn.Linear(in_features, 1)
        self.s.weight = nn.Parameter(self.a.weight[:1].detach())

    def forward(self, features):
        return F.linear(features, self.a.weight[:1], self.s.bias), self.a(features), self.b(features), self.c(features)

# %% mutants: these do the same
# 5:21 argument 1 left out # a trunk without an activation is still a trunk
# 5:21 arguments 0 and 1 swapped # an activation before the trunk's layer is as good
# 5:63 argument 0 left out # the slope of a hidden activation is free
# 5:63 LeakyReLU -> ELU # the hidden activation is free
# 5:76 0.1 -> 1.1 # the slope of a hidden activation is free
# 5:76 0.1 -> 0.2 # the slope of a hidden activation is free
# 5:76 0.1 -> 0 # the slope of a hidden activation is free
# 5:76 0.1 -> -0.1 # the slope of a hidden activation is free
