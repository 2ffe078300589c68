# reason: the stable forms by hand
import torch.nn.functional as F


def acgan_g_loss(src_fake, cls_fake, y_fake):
    picked = cls_fake.gather(1, y_fake.unsqueeze(1)).squeeze(1)
    return F.softplus(-src_fake).mean() + (cls_fake.logsumexp(1) - picked).mean()
