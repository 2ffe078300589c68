# reason: keyword names
# hint: lam
import torch.nn.functional as F


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lambda_cat=1.0, lambda_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    return lambda_cat * F.cross_entropy(cat_logits, cat_idx) + lambda_cont * nll
