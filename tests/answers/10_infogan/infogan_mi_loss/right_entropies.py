# reason: minus the bound, with the codes' entropies
import math
import torch.nn.functional as F


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    n_cat, n_cont = cat_logits.shape[1], mu.shape[1]
    entropy = lam_cat * math.log(n_cat) + lam_cont * n_cont * math.log(2.0)
    log_q = -0.5 * (logvar + (cont - mu) ** 2 / logvar.exp() + math.log(2 * math.pi)).sum(1)
    picked = F.log_softmax(cat_logits, 1).gather(1, cat_idx[:, None])[:, 0]
    return -(lam_cat * picked.mean() + lam_cont * log_q.mean() + entropy)
