"""Right and wrong answers to 11_semi_supervised.improved_gan_d_loss."""

import torch
import torch.nn.functional as F
from torch import nn

# %% right reference: softplus of log Z
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    def D(l):
        return l.logsumexp(1)
    
    sup = F.cross_entropy(logits_lab, y)
    return sup + F.softplus(-D(logits_unl)).mean() + F.softplus(D(logits_fake)).mean()

# %% right padded: a column of zeros, then the K + 1 form
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    def pad(l):
        return F.pad(l, (0, 1))
    
    unl, fake = pad(logits_unl), pad(logits_fake)
    real = unl.logsumexp(1) - unl[:, :-1].logsumexp(1)
    return F.cross_entropy(logits_lab, y) + real.mean() - fake.log_softmax(1)[:, -1].mean()

# %% right bce: binary cross-entropy with the logit log Z
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    bce = nn.BCEWithLogitsLoss()
    unl, fake = logits_unl.logsumexp(1), logits_fake.logsumexp(1)
    return nn.CrossEntropyLoss()(logits_lab, y) + bce(unl, torch.ones_like(unl)) + bce(fake, torch.zeros_like(fake))

# %% right as_published: mean of softplus less the log-sum, as in the authors' code
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    label = logits_lab.gather(1, y.view(-1, 1)).mean()
    supervised = torch.logsumexp(logits_lab, 1).mean() - label
    z_unl, z_fake = torch.logsumexp(logits_unl, 1), torch.logsumexp(logits_fake, 1)
    return supervised - z_unl.mean() + F.softplus(z_unl).mean() + F.softplus(z_fake).mean()

# %% right logaddexp: logaddexp and logsigmoid
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    zero = torch.zeros(())
    real = F.logsigmoid(logits_unl.logsumexp(-1))
    fake = torch.logaddexp(zero, logits_fake.logsumexp(-1))
    return F.nll_loss(logits_lab.log_softmax(-1), y) - real.mean() + fake.mean()

# %% right joined: one pass over the joined batch
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    z = torch.cat([logits_unl, logits_fake]).logsumexp(1)
    n = len(logits_unl)
    return F.cross_entropy(logits_lab, y) + F.softplus(-z[:n]).mean() + F.softplus(z[n:]).mean()

# %% wrong k_plus_one: the loss with K + 1 columns
# hint: out of bounds|K \+ 1
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    unl = (logits_unl.logsumexp(1) - logits_unl[:, :-1].logsumexp(1)).mean()
    return sup + unl - logits_fake.log_softmax(1)[:, -1].mean()

# %% wrong no_implicit: log Z in place of log D
# hint: log Z stands
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    def D(l):
        return l.logsumexp(1)
    
    return F.cross_entropy(logits_lab, y) - D(logits_unl).mean() + F.softplus(D(logits_fake)).mean()

# %% wrong unstable: Z by exp
# hint: raw logits|inf|nan
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    Z = lambda l: l.exp().sum(1)
    return F.cross_entropy(logits_lab, y) - torch.log(Z(logits_unl) / (Z(logits_unl) + 1)).mean() + torch.log(Z(logits_fake) + 1).mean()

# %% wrong max_only: the largest logit for log Z
# hint: largest exp
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    return F.cross_entropy(logits_lab, y) + F.softplus(-logits_unl.max(1).values).mean() + F.softplus(logits_fake.max(1).values).mean()

# %% wrong mean_z: the mean of exp(l)
# hint: Z is the mean
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    k = torch.tensor(float(logits_unl.shape[1])).log()
    return F.cross_entropy(logits_lab, y) + F.softplus(k - logits_unl.logsumexp(1)).mean() + F.softplus(logits_fake.logsumexp(1) - k).mean()

# %% wrong exchanged: real and fake exchanged
# hint: changed places|other way
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    def D(l):
        return l.logsumexp(1)
    
    return F.cross_entropy(logits_lab, y) + F.softplus(D(logits_unl)).mean() + F.softplus(-D(logits_fake)).mean()

# %% wrong no_fake: no term for fakes
# hint: fakes is missing
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    def D(l):
        return l.logsumexp(1)
    
    return F.cross_entropy(logits_lab, y) + F.softplus(-D(logits_unl)).mean()

# %% wrong no_unlabelled: no term for unlabelled images
# hint: unlabelled images is missing
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    def D(l):
        return l.logsumexp(1)
    
    return F.cross_entropy(logits_lab, y) + F.softplus(D(logits_fake)).mean()

# %% wrong no_supervised: no labels
# hint: labelled term is missing
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    def D(l):
        return l.logsumexp(1)
    
    return F.softplus(-D(logits_unl)).mean() + F.softplus(D(logits_fake)).mean()

# %% wrong halved_unsupervised: weight one half
# hint: averaged
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    def D(l):
        return l.logsumexp(1)
    
    return F.cross_entropy(logits_lab, y) + 0.5 * (F.softplus(-D(logits_unl)).mean() + F.softplus(D(logits_fake)).mean())

# %% wrong sums: sums over the batch
# hint: sum over the batch
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    def D(l):
        return l.logsumexp(1)
    
    return F.cross_entropy(logits_lab, y) + F.softplus(-D(logits_unl)).sum() + F.softplus(D(logits_fake)).sum()

# %% wrong padded_supervised: the implicit class in the labelled term
# hint: implicit fake class
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    def D(l):
        return l.logsumexp(1)
    
    return F.cross_entropy(F.pad(logits_lab, (0, 1)), y) + F.softplus(-D(logits_unl)).mean() + F.softplus(D(logits_fake)).mean()

# %% wrong sigmoids: a sigmoid for each class
# hint: sigmoid
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    return F.cross_entropy(logits_lab, y) + F.softplus(-logits_unl).mean() + F.softplus(logits_fake).mean()

# %% wrong threshold: a softplus that turns linear at 5
# hint: `logits_fake`|`logits_unl`
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    def D(l):
        return l.logsumexp(1)
    
    sp = lambda t: F.softplus(t, threshold=5)
    return F.cross_entropy(logits_lab, y) + sp(-D(logits_unl)).mean() + sp(D(logits_fake)).mean()

# %% wrong detached: fakes detached
# hint: `logits_fake`
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    def D(l):
        return l.logsumexp(1)
    
    return F.cross_entropy(logits_lab, y) + F.softplus(-D(logits_unl)).mean() + F.softplus(D(logits_fake.detach())).mean()

# %% wrong softmax_first: softmax before the cross-entropy
# hint: softmax
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    def D(l):
        return l.logsumexp(1)
    
    return F.cross_entropy(logits_lab.softmax(1), y) + F.softplus(-D(logits_unl)).mean() + F.softplus(D(logits_fake)).mean()

# %% wrong pair: terms as a pair
# hint: not a tensor
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    def D(l):
        return l.logsumexp(1)
    
    return F.cross_entropy(logits_lab, y), F.softplus(-D(logits_unl)).mean() + F.softplus(D(logits_fake)).mean()

# %% wrong batch_axis: log Z along the batch
# hint: gradient to
def improved_gan_d_loss(logits_lab, y, logits_unl, logits_fake):
    return F.cross_entropy(logits_lab, y) + F.softplus(-logits_unl.logsumexp(0)).mean() + F.softplus(logits_fake.logsumexp(0)).mean()

# %% mutants: these do the same
# 3:27 1 -> -1 # the last of two axes is axis 1
