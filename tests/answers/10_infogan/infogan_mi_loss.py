"""Right and wrong answers to 10_infogan.infogan_mi_loss."""

import math

import torch
import torch.nn.functional as F

# %% right reference: the formula of the contract
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    category = F.cross_entropy(cat_logits, cat_idx)
    codes = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp())
    return lam_cat * category + lam_cont * codes.sum(dim=1).mean()

# %% right distributions: torch.distributions
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    from torch.distributions import Categorical, Independent, Normal

    q = Independent(Normal(mu, (logvar / 2).exp()), 1)
    category = Categorical(logits=cat_logits).log_prob(cat_idx)
    return -(lam_cat * category + lam_cont * q.log_prob(cont)).mean()

# %% right entropies: minus the bound, with the codes' entropies
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    n_cat, n_cont = cat_logits.shape[1], mu.shape[1]
    entropy = lam_cat * math.log(n_cat) + lam_cont * n_cont * math.log(2.0)
    log_q = -0.5 * (logvar + (cont - mu) ** 2 / logvar.exp() + math.log(2 * math.pi)).sum(1)
    picked = F.log_softmax(cat_logits, 1).gather(1, cat_idx[:, None])[:, 0]
    return -(lam_cat * picked.mean() + lam_cont * log_q.mean() + entropy)

# %% right entropy_cat: constant entropy with the bound
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    h = math.log(cat_logits.size(-1))
    bound = lam_cat * (h - F.cross_entropy(cat_logits, cat_idx))
    bound = bound - lam_cont * (0.5 * torch.sum(logvar + torch.square(cont - mu) * torch.exp(-logvar), 1)).mean()
    return -bound

# %% right full_likelihood: the normalising constant kept
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (math.log(2 * math.pi) + logvar + (cont - mu).square() * torch.exp(-logvar))
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll.sum(-1).mean()

# %% right full_true: gaussian_nll full sum over n
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    g = F.gaussian_nll_loss(mu, cont, torch.exp(logvar), full=True, eps=1e-12, reduction="sum") / mu.shape[0]
    return torch.add(lam_cont * g, F.cross_entropy(cat_logits, cat_idx), alpha=lam_cat)

# %% right gaussian_nll: torch's own Gaussian likelihood
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    codes = F.gaussian_nll_loss(mu, cont, logvar.exp(), reduction="none").sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * codes

# %% right loop: loop over codes
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    loss = lam_cat * F.cross_entropy(cat_logits, cat_idx)
    for j in range(mu.shape[1]):
        loss = loss + lam_cont * (0.5 * (logvar[:, j] + (cont[:, j] - mu[:, j]).pow(2) / logvar[:, j].exp())).mean()
    return loss

# %% right mvn: multivariate normal
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    from torch.distributions import MultivariateNormal
    q = MultivariateNormal(mu, scale_tril=torch.diag_embed((0.5 * logvar).exp()))
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) - lam_cont * q.log_prob(cont).mean()

# %% right objects: loss objects, codes counted by hand
from torch import nn


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    gauss = nn.GaussianNLLLoss(full=True)
    category = nn.CrossEntropyLoss()(cat_logits, cat_idx)
    return lam_cat * category + lam_cont * mu.size(1) * gauss(mu, cont, torch.exp(logvar))

# %% right small_constant: a constant that is small beside any sane variance
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / (logvar.exp() + 1e-9)).sum(dim=1)
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll.mean()

# %% right millionth: 1e-6 beside the variance
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / (logvar.exp() + 1e-6)).sum(dim=1)
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll.mean()

# %% right sum_over_n: sums over everything, divided by the batch size
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    n = len(cat_idx)
    category = (cat_logits.logsumexp(1) - cat_logits[torch.arange(n), cat_idx]).sum() / n
    scaled = (cont - mu) * torch.exp(-0.5 * logvar)
    return lam_cat * category + lam_cont * (logvar.sum() + scaled.pow(2).sum()) / (2 * n)

# %% right vmap_free: logs of normal pdf through torch.special
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    sd = torch.exp(logvar / 2)
    logp = -((cont - mu) / sd) ** 2 / 2 - sd.log() - math.log(math.sqrt(2 * math.pi))
    return -(lam_cat * F.log_softmax(cat_logits, 1).gather(1, cat_idx.view(-1, 1)).mean() + lam_cont * logp.sum(-1).mean())

# %% wrong added_codes: cont plus mu
# hint: added
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont + mu) ** 2 / logvar.exp())
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll.sum(1).mean()

# %% wrong backward: calls backward itself
# hint: \.grad
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    loss = lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll
    if loss.requires_grad:
        loss.backward(retain_graph=True)
    return loss

# %% wrong bce_cat: BCE on one-hot
# hint: one-hot
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * F.binary_cross_entropy_with_logits(cat_logits, F.one_hot(cat_idx, cat_logits.shape[1]).float()) + lam_cont * nll

# %% wrong big_constant: a constant added to the variance
# hint: constant is added to the variance|no constant to the variance
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / (logvar.exp() + 1e-3)).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll

# %% wrong bound: the bound itself, to be maximised
# hint: wrong sign
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return -(lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll)

# %% wrong category_sum: category added over the batch
# hint: cat_logits is a sum
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx, reduction="sum") + lam_cont * nll

# %% wrong clamped_logvar: logvar clamped to ±10
# hint: do not clamp
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    logvar = logvar.clamp(-10, 10)
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll

# %% wrong default_lam_cat: lam_cat is 0.1 by default
# hint: weight 0.1 where lam_cat
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=0.1, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll

# %% wrong default_lam_cont: lam_cont is 1 by default
# hint: 0.1 by default
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=1.0):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll

# %% wrong depends_on_data: a term of the codes added
# hint: expected was
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll + cat_idx.float().mean()

# %% wrong detached_cat: no gradient to the category
# hint: `cat_logits`
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits.detach(), cat_idx) + lam_cont * nll

# %% wrong detached_cont: no gradient to the codes
# hint: `cont`
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont.detach() - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll

# %% wrong detached_mu: no gradient to mu
# hint: `mu`
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu.detach()) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll

# %% wrong detached_variance: the variance beside the distance detached
# hint: `logvar`
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp().detach()).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll

# %% wrong divided_by_logvar: divided by logvar itself
# hint: divided by logvar
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar)
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll.sum(1).mean()

# %% wrong divided_by_std: divided by the standard deviation
# hint: divide by the variance
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / torch.exp(0.5 * logvar))
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll.sum(1).mean()

# %% wrong exp_twice: divided by the variance squared
# hint: exp\(2 logvar\)
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / torch.exp(2 * logvar))
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll.sum(1).mean()

# %% wrong first_code: only the first code
# hint: first code
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp())[:, 0].mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll

# %% wrong fixed_variance: half the squared error
# hint: squared error
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    codes = 0.5 * ((mu - cont) ** 2).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * codes

# %% wrong half_distance: 0.5 before the distance only
# hint: distance only
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = (logvar + 0.5 * (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll

# %% wrong half_logvar: 0.5 before logvar only
# hint: logvar only
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = (0.5 * logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll

# %% wrong inplace: logvar exponentiated in place
# hint: changed in place|in-place
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    half = 0.5 * logvar.sum(1).mean()
    var = logvar.detach().exp_()
    nll = half + 0.5 * ((cont - mu) ** 2 / var).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll

# %% wrong item: a Python float
# hint: not a tensor
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return float(lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll)

# %% wrong kl: the divergence of a variational autoencoder
# hint: autoencoder
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    kl = 0.5 * (logvar.exp() + mu**2 - 1 - logvar).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * kl

# %% wrong lam_cont_abs: keyword names
# hint: lam
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lambda_cat=1.0, lambda_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lambda_cat * F.cross_entropy(cat_logits, cat_idx) + lambda_cont * nll

# %% wrong lam_on_sum: lam_cat times both
# hint: multiplies
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * (F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll)

# %% wrong log_std: logvar taken for the log of the standard deviation
# hint: standard deviation
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    q = torch.distributions.Normal(mu, logvar.exp())
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) - lam_cont * q.log_prob(cont).sum(1).mean()

# %% wrong logvar_as_variance: logvar handed to gaussian_nll_loss as the variance
# hint: variance|negative
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    codes = F.gaussian_nll_loss(mu, cont, logvar, reduction="none").sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * codes

# %% wrong mean_over_codes: averaged over codes as well
# hint: codes are averaged
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp())
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll.mean()

# %% wrong minus_codes: the codes' likelihood with the wrong sign
# hint: codes' term has the wrong sign
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) - lam_cont * nll

# %% wrong minus_logvar: minus logvar
# hint: wrong sign
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (-logvar + (cont - mu) ** 2 / logvar.exp())
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll.sum(1).mean()

# %% wrong multiplied: multiplied by the variance
# hint: divide by it
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 * logvar.exp())
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll.sum(1).mean()

# %% wrong naive_softmax: log of a softmax plus a constant
# hint: raw logits
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    picked = torch.log(cat_logits.softmax(1) + 1e-8).gather(1, cat_idx[:, None])
    return -lam_cat * picked.mean() + lam_cont * nll

# %% wrong nll_default: gaussian_nll_loss with reduction mean
# hint: averaged
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * F.gaussian_nll_loss(mu, cont, logvar.exp())

# %% wrong nll_raw: nll_loss on logits
# hint: log_softmax
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * F.nll_loss(cat_logits, cat_idx) + lam_cont * nll

# %% wrong no_category: the category left out
# hint: category's term is missing
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    return lam_cont * 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()

# %% wrong no_codes: the codes left out
# hint: continuous codes is missing
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    return lam_cat * F.cross_entropy(cat_logits, cat_idx)

# %% wrong no_distance: the distance left out
# hint: distance is missing
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * 0.5 * logvar.sum(1).mean()

# %% wrong no_half: the factor 0.5 left out
# hint: factor 0.5
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll

# %% wrong no_lam_cat: lam_cat unused
# hint: weight 1 where lam_cat
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll

# %% wrong no_lam_cont: lam_cont unused
# hint: weight 1 where lam_cont
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + nll

# %% wrong no_logvar: logvar itself left out
# hint: logvar itself is missing
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (cont - mu) ** 2 / logvar.exp()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll.sum(1).mean()

# %% wrong not_squared: the absolute distance
# hint: not squared
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu).abs() / logvar.exp())
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll.sum(1).mean()

# %% wrong other_axis: added over the batch, averaged over codes
# hint: samples are added
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(0).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll

# %% wrong precision: logvar taken for the log of the precision
# hint: precision
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (-logvar + (cont - mu) ** 2 * logvar.exp())
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll.sum(1).mean()

# %% wrong sampled_kl: adds noise
# hint: random
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    z = mu + (logvar / 2).exp() * torch.randn_like(mu)
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * F.mse_loss(z, cont)

# %% wrong seeded: seeds
# hint: random state
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    torch.manual_seed(0)
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll

# %% wrong softmax_first: cross-entropy on probabilities
# hint: softmax
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits.softmax(1), cat_idx) + lam_cont * nll

# %% wrong squared_error: a mean squared error
# hint: squared error
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * F.mse_loss(mu, cont)

# %% wrong sum_over_batch: added over the batch as well
# hint: samples are added
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp())
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll.sum()

# %% wrong vector: one value for each sample
# hint: reduce it
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1)
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll

# %% wrong weights_exchanged: lam_cat and lam_cont exchanged
# hint: changed places
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cont * F.cross_entropy(cat_logits, cat_idx) + lam_cat * nll

# %% wrong weights_unused: weights 1 and 0.1 always
# hint: weights are 1 and 0.1
def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return F.cross_entropy(cat_logits, cat_idx) + 0.1 * nll

# %% mutants: these do the same
# 3:29 sides swapped # (mu - cont)^2 is (cont - mu)^2
# 4:57 1 -> -1 # the last axis is axis 1
