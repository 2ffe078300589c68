# reason: logs of normal pdf through torch.special
import math
import torch
import torch.nn.functional as F


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    sd = torch.exp(logvar / 2)
    logp = -((cont - mu) / sd) ** 2 / 2 - sd.log() - math.log(math.sqrt(2 * math.pi))
    return -(lam_cat * F.log_softmax(cat_logits, 1).gather(1, cat_idx.view(-1, 1)).mean() + lam_cont * logp.sum(-1).mean())
