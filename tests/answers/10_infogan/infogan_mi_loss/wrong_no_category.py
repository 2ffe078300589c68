# reason: the category left out
# hint: category's term is missing


def infogan_mi_loss(cat_logits, cat_idx, mu, logvar, cont, lam_cat=1.0, lam_cont=0.1):
    return lam_cont * 0.5 * (logvar + (cont - mu) ** 2 / logvar.exp()).sum(1).mean()
