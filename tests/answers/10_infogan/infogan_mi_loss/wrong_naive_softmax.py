# reason: log of a softmax plus a constant
# hint: raw logits
import torch


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    nll = 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
    picked = torch.log(cat_logits.softmax(1) + 1e-8).gather(1, cat_idx[:, None])
    return -lam_cat * picked.mean() + lam_cont * nll
