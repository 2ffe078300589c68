"""Right and wrong answers to 10_infogan.infogan_sample_code."""

import math

import torch
import torch.nn.functional as F

# %% right reference: three draws, joined
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise = torch.randn(n, z_dim)
    cat_idx = torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    latent = torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], dim=1)
    return latent, cat_idx, cont

# %% right box_muller: Box-Muller by hand in float64
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    u1, u2 = 1 - torch.rand(n, z_dim, dtype=torch.float64), torch.rand(n, z_dim, dtype=torch.float64)
    noise = (torch.sqrt(-2 * torch.log(u1)) * torch.cos(2 * math.pi * u2)).float()
    idx = torch.randint(n_cat, (n,))
    cont = torch.empty(n, n_cont).uniform_(-1, 1)
    return torch.cat([noise, torch.eye(n_cat)[idx], cont], 1), idx, cont

# %% right distributions: torch.distributions
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    from torch.distributions import Categorical, Normal, OneHotCategorical, Uniform

    cont = Uniform(-1.0, 1.0).sample((n, n_cont))
    one_hot = OneHotCategorical(logits=torch.zeros(n_cat)).sample((n,))
    noise = Normal(0.0, 1.0).sample((n, z_dim))
    return torch.cat([noise, one_hot, cont], 1), one_hot.argmax(1), cont

# %% right empty_fill: in-place fills
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    out = torch.empty(n, z_dim + n_cat + n_cont)
    torch.randn(n, z_dim, out=out[:, :z_dim].clone())
    out[:, :z_dim] = torch.normal(torch.zeros(n, z_dim), torch.ones(n, z_dim))
    idx = torch.empty(n, dtype=torch.int64).random_(n_cat)
    out[:, z_dim : z_dim + n_cat] = torch.eye(n_cat).index_select(0, idx)
    cont = torch.rand((n, n_cont)).sub_(0.5).mul_(2.0)
    out[:, z_dim + n_cat :] = cont
    return out, idx, cont

# %% right floor: a category from a uniform number of its own
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    cat_idx = (torch.rand(n) * n_cat).long().clamp(max=n_cat - 1)
    code = (torch.arange(n_cat)[None] == cat_idx[:, None]).float()
    cont = 2.0 * torch.rand(n, n_cont) - 1.0
    return [torch.cat([torch.randn(n, z_dim), code, cont], dim=-1), cat_idx, cont]

# %% right gumbel: the category as the largest of random numbers
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    cat_idx = torch.rand(n, n_cat).argmax(dim=1)
    cont = 1 - 2 * torch.rand(n, n_cont)
    code = torch.zeros(n, n_cat).scatter(1, cat_idx.unsqueeze(1), 1.0)
    return torch.cat([torch.randn(n, z_dim), code, cont], dim=1), cat_idx, cont

# %% right namedtuple: a named tuple
from typing import NamedTuple


class Code(NamedTuple):
    latent: torch.Tensor
    cat_idx: torch.Tensor
    cont: torch.Tensor


@torch.no_grad()
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.randint(n_cat, (n,))
    cont = torch.rand(n, n_cont) - torch.rand(n, n_cont).lt(0.5).float()
    cont = (torch.rand(n, n_cont) * 2.0).sub(1.0)
    return Code(torch.cat([torch.randn(n, z_dim), F.one_hot(idx, n_cat), cont], 1), idx, cont)

# %% right numpy: NumPy's generator, without a seed
import numpy as np


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    rng = np.random.default_rng()
    cat_idx = torch.from_numpy(rng.integers(0, n_cat, n))
    cont = torch.from_numpy(rng.uniform(-1, 1, (n, n_cont))).float()
    noise = torch.from_numpy(rng.standard_normal((n, z_dim))).float()
    return torch.cat([noise, torch.eye(n_cat)[cat_idx], cont], dim=1), cat_idx, cont

# %% right random_module: python's random for the category
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    import random
    idx = torch.tensor([random.randrange(n_cat) for _ in range(n)])
    cont = torch.distributions.Uniform(torch.tensor(-1.0), torch.tensor(1.0)).rsample([n, n_cont])
    return torch.cat([torch.randn(n, z_dim), F.one_hot(idx, num_classes=n_cat).type(torch.float32), cont], 1), idx, cont

# %% right rows: one sample at a time
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    cats, conts, rows = [], [], []
    for _ in range(n):
        cat, cont = torch.randint(n_cat, ()), torch.rand(n_cont).mul(2).sub(1)
        code = torch.zeros(n_cat)
        code[cat] = 1
        cats.append(cat), conts.append(cont)
        rows.append(torch.cat([torch.randn(z_dim), code, cont]))
    return torch.stack(rows), torch.stack(cats), torch.stack(conts)

# %% right scatter: filled in place by place
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    latent = torch.zeros(n, z_dim + n_cat + n_cont)
    latent[:, :z_dim].normal_()
    cat_idx = torch.multinomial(torch.ones(n_cat), n, replacement=True)
    latent[torch.arange(n), z_dim + cat_idx] = 1.0
    latent[:, z_dim + n_cat :].uniform_(-1, 1)
    return latent, cat_idx, latent[:, z_dim + n_cat :].clone()

# %% right view: cont is a view of the latent's tail
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    cont = torch.empty(n, n_cont).uniform_(-1, 1)
    cat_idx = torch.randint(n_cat, size=[n])
    latent = torch.hstack([torch.randn((n, z_dim)), F.one_hot(cat_idx, n_cat), cont])
    return latent, cat_idx, latent[:, -n_cont:]

# %% wrong all_marked: every sample marked with all categories of the batch
# hint: Every column
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont, code = torch.rand(n, n_cont) * 2 - 1, torch.zeros(n, n_cat)
    code[:, cat_idx] = 1.0
    return torch.cat([noise, code, cont], 1), cat_idx, cont

# %% wrong antithetic: codes mirrored in pairs
# hint: continuous|go together
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.randint(n_cat, (n,))
    u = torch.rand((n + 1) // 2, n_cont) * 2 - 1
    cont = torch.cat([u, -u])[:n]
    return torch.cat([torch.randn(n, z_dim), F.one_hot(idx, n_cat), cont], 1), idx, cont

# %% wrong balanced_class: a shuffled list with each category equally often
# hint: equally often
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), (torch.arange(n) % n_cat)[torch.randperm(n)]
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong binomial: binomial category
# hint: shares|never
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.distributions.Binomial(n_cat - 1, torch.tensor(0.5)).sample((n,)).long()
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([torch.randn(n, z_dim), F.one_hot(idx, n_cat), cont], 1), idx, cont

# %% wrong cached_codes: codes drawn once for each shape
# hint: same
_CACHE = {}


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = _CACHE.setdefault((n, n_cont), torch.rand(n, n_cont) * 2 - 1)
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong clipped_noise: noise clipped to ±2
# hint: The noise
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim).clamp(-2, 2), torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong code_of_category: the category cut from the first code
# hint: depend on the category
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cont = torch.randn(n, z_dim), torch.rand(n, n_cont) * 2 - 1
    cat_idx = ((cont[:, 0] + 1) / 2 * n_cat).long().clamp(0, n_cat - 1)
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong codes_depend_on_cat: sign of codes from the category
# hint: depend on the category
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.randint(n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    cont = cont.abs() * torch.where(idx % 2 == 0, 1.0, -1.0)[:, None]
    return torch.cat([torch.randn(n, z_dim), F.one_hot(idx, n_cat), cont], 1), idx, cont

# %% wrong codes_of_noise: codes computed from the noise
# hint: go together
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    m = min(z_dim, n_cont)
    cont[:, :m] = torch.erf(noise[:, :m] / math.sqrt(2))
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong codes_twice: the codes drawn twice
# hint: draw once
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    cat_idx = torch.randint(0, n_cat, (n,))
    parts = [torch.randn(n, z_dim), F.one_hot(cat_idx, n_cat).float(), torch.rand(n, n_cont) * 2 - 1]
    return torch.cat(parts, 1), cat_idx, torch.rand(n, n_cont) * 2 - 1

# %% wrong column_index: cat_idx of shape (n, 1)
# hint: cat_idx has shape
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n, 1))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx[:, 0], n_cat).float(), cont], 1), cat_idx, cont

# %% wrong counted_class: categories in turn
# hint: categor
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.arange(n) % n_cat
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong double: float64
# hint: float64
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim).double(), torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont).double() * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).double(), cont], 1), cat_idx, cont

# %% wrong drawn_twice: the one-hot of another draw
# hint: another category
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    code = F.one_hot(torch.randint(0, n_cat, (n,)), n_cat).float()
    cat_idx, cont = torch.randint(0, n_cat, (n,)), torch.rand(n, n_cont) * 2 - 1
    return torch.cat([torch.randn(n, z_dim), code, cont], 1), cat_idx, cont

# %% wrong first_class: category 0 never comes
# hint: never came
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(1, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong float_index: cat_idx as float
# hint: cat_idx is float32
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx.float(), cont

# %% wrong fork: restores the state
# hint: state|same
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    with torch.random.fork_rng():
        idx = torch.randint(n_cat, (n,))
        cont = torch.rand(n, n_cont) * 2 - 1
        return torch.cat([torch.randn(n, z_dim), F.one_hot(idx, n_cat), cont], 1), idx, cont

# %% wrong graph: a latent that wants a gradient
# hint: gradient
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim, requires_grad=True), torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong grid_codes: codes on a fixed grid
# hint: continuous codes
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = torch.linspace(-1, 1, n)[:, None].repeat(1, n_cont)
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong half_codes: codes between -0.5 and 0.5
# hint: continuous codes go from
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) - 0.5
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong idx_shuffled: index shuffled
# hint: another category
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.randint(n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([torch.randn(n, z_dim), F.one_hot(idx, n_cat), cont], 1), idx[torch.randperm(n)], cont

# %% wrong int32: int32 index
# hint: int32
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.randint(n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([torch.randn(n, z_dim), F.one_hot(idx, n_cat), cont], 1), idx.int(), cont

# %% wrong laplace: Laplace noise of unit variance
# hint: The noise
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.randint(n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    z = torch.distributions.Laplace(0.0, 1 / math.sqrt(2)).sample((n, z_dim))
    return torch.cat([z, F.one_hot(idx, n_cat), cont], 1), idx, cont

# %% wrong last_class: the last category never comes
# hint: never came
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat - 1, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong mirrored: the second half mirrors the first
# hint: go together|different
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    half = torch.randn(n // 2, z_dim)
    noise = torch.cat([half, -half, torch.randn(n % 2, z_dim)])
    cat_idx, cont = torch.randint(0, n_cat, (n,)), torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong no_one_hot: the category as a number
# hint: shape
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, cat_idx[:, None].float(), cont], 1), cat_idx, cont

# %% wrong noise_of_category: a mean of the noise for each category
# hint: depend on the category|The noise
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    cat_idx, cont = torch.randint(0, n_cat, (n,)), torch.rand(n, n_cont) * 2 - 1
    noise = torch.randn(n, z_dim)
    noise[:, 0] = noise[:, 0].sort().values[cat_idx.argsort().argsort()]
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong normal_codes: normal codes
# hint: continuous codes go from
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx, cont = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,)), torch.randn(n, n_cont)
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong normalised_noise: noise of unit length
# hint: The noise: the lengths
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = F.normalize(torch.randn(n, z_dim)) * z_dim**0.5, torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong np_seed: numpy seeded
# hint: seed|same
import numpy as np


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    rng = np.random.default_rng(0)
    idx = torch.from_numpy(rng.integers(0, n_cat, n))
    cont = torch.from_numpy(rng.uniform(-1, 1, (n, n_cont)).astype("float32"))
    z = torch.from_numpy(rng.normal(size=(n, z_dim)).astype("float32"))
    return torch.cat([z, F.one_hot(idx, n_cat), cont], 1), idx, cont

# %% wrong offset: codes in (-1, 0)
# hint: continuous
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.randint(n_cat, (n,))
    cont = torch.rand(n, n_cont) - 1
    return torch.cat([torch.randn(n, z_dim), F.one_hot(idx, n_cat), cont], 1), idx, cont

# %% wrong one_class: one category for the whole batch
# hint: never came
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (1,)).repeat(n)
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong one_hot_index: the one-hot returned as cat_idx
# hint: cat_idx has shape
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, code = torch.randn(n, z_dim), F.one_hot(torch.randint(0, n_cat, (n,)), n_cat)
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, code.float(), cont], 1), code, cont

# %% wrong one_noise: one noise for all samples
# hint: Every row is the same
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(1, z_dim).expand(n, -1), torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong only_latent: only the latent
# hint: three parts
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1)

# %% wrong order_codes: codes before the one-hot
# hint: noise \| codes \| one-hot
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, cont, F.one_hot(cat_idx, n_cat).float()], 1), cat_idx, cont

# %% wrong order_noise: the noise last
# hint: The latent is
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([F.one_hot(cat_idx, n_cat).float(), cont, noise], 1), cat_idx, cont

# %% wrong own_generator: a generator with a fixed seed
# hint: same
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    g = torch.Generator().manual_seed(1)
    noise, cat_idx = torch.randn(n, z_dim, generator=g), torch.randint(0, n_cat, (n,), generator=g)
    cont = torch.rand(n, n_cont, generator=g) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong parts_order: codes before the category
# hint: another order
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cont, cat_idx

# %% wrong randperm_shuffle: conts shuffled between latent and cont
# hint: another order
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.randint(n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([torch.randn(n, z_dim), F.one_hot(idx, n_cat), cont], 1), idx, cont[torch.randperm(n)]

# %% wrong rounded_class: rounding halves the ends
# hint: shares
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), (torch.rand(n) * (n_cat - 1)).round().long()
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong scaled_noise: noise of standard deviation 0.5
# hint: The noise
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = 0.5 * torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong seeded: seeds
# hint: seed|same
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    torch.manual_seed(0)
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong shared_code: one column of codes repeated
# hint: continuous codes
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = (torch.rand(n, 1) * 2 - 1).repeat(1, n_cont)
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong shared_cont_rows: one row of codes
# hint: continuous
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.randint(n_cat, (n,))
    cont = (torch.rand(1, n_cont) * 2 - 1).repeat(n, 1)
    return torch.cat([torch.randn(n, z_dim), F.one_hot(idx, n_cat), cont], 1), idx, cont

# %% wrong sign_codes: codes of -1 or 1
# hint: continuous codes
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = torch.randint(0, 2, (n, n_cont)).float() * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong softmax_code: soft code
# hint: one-hot
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    p = torch.softmax(torch.randn(n, n_cat), 1)
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([torch.randn(n, z_dim), p, cont], 1), p.argmax(1), cont

# %% wrong softmaxed_cat: multinomial of random weights
# hint: shares|categor
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.multinomial(torch.rand(n_cat), n, replacement=True)
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([torch.randn(n, z_dim), F.one_hot(idx, n_cat), cont], 1), idx, cont

# %% wrong sorted_class: categories sorted
# hint: go together|fixed order
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,)).sort().values
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong stratified: stratified codes, a shuffled grid
# hint: continuous
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.randint(n_cat, (n,))
    grid = torch.linspace(-1, 1, n)
    cont = torch.stack([grid[torch.randperm(n)] for _ in range(n_cont)], 1)
    return torch.cat([torch.randn(n, z_dim), F.one_hot(idx, n_cat), cont], 1), idx, cont

# %% wrong stretched_once: the latent holds the unit codes
# hint: stretched
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx, cont = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,)), torch.rand(n, n_cont)
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont * 2 - 1

# %% wrong symmetric_noise: noise uniform on (-1, 1)
# hint: The noise
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.rand(n, z_dim) * 2 - 1, torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong tanh_codes: codes from a tanh
# hint: continuous codes go from
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = torch.tanh(torch.randn(n, n_cont))
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong ten_classes: ten categories
# hint: shape|goes from|class
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, 10, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, 10).float(), cont], 1), cat_idx, cont

# %% wrong triangular: sum of two uniforms
# hint: continuous
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.randint(n_cat, (n,))
    cont = torch.rand(n, n_cont) - torch.rand(n, n_cont)
    return torch.cat([torch.randn(n, z_dim), F.one_hot(idx, n_cat), cont], 1), idx, cont

# %% wrong truncated: truncated normal
# hint: The noise
from torch import nn


def infogan_sample_code(n, z_dim, n_cat, n_cont):
    idx = torch.randint(n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    z = torch.nn.init.trunc_normal_(torch.empty(n, z_dim))
    return torch.cat([z, F.one_hot(idx, n_cat), cont], 1), idx, cont

# %% wrong uniform_noise: uniform noise
# hint: The noise
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.rand(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 2 - 1
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong unit_codes: codes between 0 and 1
# hint: stretch
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx, cont = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,)), torch.rand(n, n_cont)
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong wide_codes: codes between -2 and 2
# hint: between -1 and 1
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont = torch.rand(n, n_cont) * 4 - 2
    return torch.cat([noise, F.one_hot(cat_idx, n_cat).float(), cont], 1), cat_idx, cont

# %% wrong zero_block: the block never filled
# hint: all zeros
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    noise, cat_idx = torch.randn(n, z_dim), torch.randint(0, n_cat, (n,))
    cont, code = torch.rand(n, n_cont) * 2 - 1, torch.zeros(n, n_cat)
    code.scatter(1, cat_idx[:, None], 1.0)
    return torch.cat([noise, code, cont], 1), cat_idx, cont

# %% right other_names: the arguments have other names
def infogan_sample_code(rows, noise, kinds, sliders):
    cat_idx = torch.randint(kinds, (rows,))
    cont = torch.empty(rows, sliders).uniform_(-1, 1)
    code = torch.nn.functional.one_hot(cat_idx, kinds)
    return torch.cat([torch.randn(rows, noise), code, cont], 1), cat_idx, cont

# %% wrong guessed_classes: one_hot guesses the number of classes from the batch
# hint: n_cat of them|sizes of tensors|shape
def infogan_sample_code(n, z_dim, n_cat, n_cont):
    cat_idx = torch.randint(n_cat, (n,))
    cont = 2 * torch.rand(n, n_cont) - 1
    code = torch.nn.functional.one_hot(cat_idx)
    return torch.cat([torch.randn(n, z_dim), code, cont], 1), cat_idx, cont

# %% mutants: these do the same
# 3:14 argument 0 left out # randint starts at 0 by default
# 4:11 sides swapped # 1 - 2u is uniform on (-1, 1) as well
# 5:31 .float() left out # integers become float when they are joined to floats
# 5:77 1 -> -1 # the last axis is axis 1
