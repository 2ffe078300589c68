# reason: BCE on one-hot
# hint: one-hot
import torch.nn.functional as F


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lam_cat * F.binary_cross_entropy_with_logits(cat_logits, F.one_hot(cat_idx, cat_logits.shape[1]).float()) + lam_cont * nll
