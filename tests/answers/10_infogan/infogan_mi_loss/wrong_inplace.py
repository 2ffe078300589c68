# reason: logvar exponentiated in place
# hint: changed in place|in-place
import torch.nn.functional as F


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    half = 0.5 * logvar.sum(1).mean()
    var = logvar.detach().exp_()
    nll = half + 0.5 * ((cont - mu) ** 2 / var).sum(1).mean()
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll
