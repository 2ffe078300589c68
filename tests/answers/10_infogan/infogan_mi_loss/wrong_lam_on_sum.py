# reason: lam_cat times both
# hint: multiplies
import torch.nn.functional as F


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * (F.cross_entropy(cat_logits, cat_idx) + lam_cont * nll)
