# reason: gaussian_nll_loss with reduction mean
# hint: averaged
import torch.nn.functional as F


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    return lam_cat * F.cross_entropy(cat_logits, cat_idx) + lam_cont * F.gaussian_nll_loss(mu, cont, logvar.exp())
