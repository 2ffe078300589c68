# reason: torch.distributions
import torch


def acgan_d_loss(src_real, cls_real, src_fake, cls_fake, y_real, y_fake):
    from torch.distributions import Bernoulli, Categorical

    likelihood = Bernoulli(logits=src_real).log_prob(torch.ones_like(src_real)).mean()
    likelihood = likelihood + Bernoulli(logits=src_fake).log_prob(torch.zeros_like(src_fake)).mean()
    likelihood = likelihood + Categorical(logits=cls_real).log_prob(y_real).mean()
    return -(likelihood + Categorical(logits=cls_fake).log_prob(y_fake).mean())
