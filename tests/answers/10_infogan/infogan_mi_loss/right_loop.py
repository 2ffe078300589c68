# reason: loop over codes
import torch.nn.functional as F


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    loss = lam_cat * F.cross_entropy(cat_logits, cat_idx)
    for j in range(mu.shape[1]):
        loss = loss + lam_cont * (0.5 * (logvar[:, j] + (cont[:, j] - mu[:, j]).pow(2) / logvar[:, j].exp())).mean()
    return loss
