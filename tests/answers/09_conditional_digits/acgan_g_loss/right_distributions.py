# reason: torch.distributions
import torch


def acgan_g_loss(src_fake, cls_fake, y_fake):
    from torch.distributions import Bernoulli, Categorical

    source = Bernoulli(logits=src_fake).log_prob(torch.ones_like(src_fake))
    return -source.mean() - Categorical(logits=cls_fake).log_prob(y_fake).mean()
