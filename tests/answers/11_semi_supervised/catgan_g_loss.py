"""Right and wrong answers to 11_semi_supervised.catgan_g_loss."""

import torch
import torch.nn.functional as F
from torch import nn

# %% right reference: log-probabilities throughout
def catgan_g_loss(logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    return H(F.log_softmax(logits_fake, 1)).mean() - H(mean_row(logits_fake))

# %% right categorical: torch.distributions
def catgan_g_loss(logits_fake):
    from torch.distributions import Categorical
    
    mean = logits_fake.log_softmax(1).logsumexp(0) - torch.tensor(float(len(logits_fake))).log()
    return Categorical(logits=logits_fake).entropy().mean() - Categorical(logits=mean).entropy()

# %% right divergence: minus the mean KL of rows to their mean
def catgan_g_loss(logits_fake):
    log_p = logits_fake.log_softmax(1)
    mean = log_p.logsumexp(0, keepdim=True) - torch.tensor(float(len(log_p))).log()
    return -(log_p.exp() * (log_p - mean)).sum(1).mean()

# %% right kl_div: kl_div with log targets
def catgan_g_loss(logits_fake):
    log_p = logits_fake.log_softmax(1)
    mean = (log_p.logsumexp(0) - torch.tensor(float(len(log_p))).log()).expand_as(log_p)
    return -F.kl_div(mean, log_p, reduction="batchmean", log_target=True)

# %% wrong sign: the sign
# hint: wrong sign
def catgan_g_loss(logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    return H(mean_row(logits_fake)) - H(F.log_softmax(logits_fake, 1)).mean()

# %% wrong sum: added
# hint: wrong sign
def catgan_g_loss(logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    return H(mean_row(logits_fake)) + H(F.log_softmax(logits_fake, 1)).mean()

# %% wrong only_rows: rows only
# hint: entropy of the mean row is missing
def catgan_g_loss(logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    return H(F.log_softmax(logits_fake, 1)).mean()

# %% wrong only_mean: mean only
# hint: mean of the rows. entropies is missing
def catgan_g_loss(logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    return -H(mean_row(logits_fake))

# %% wrong mean_logits: logits averaged
# hint: logits are averaged
def catgan_g_loss(logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    return H(F.log_softmax(logits_fake, 1)).mean() - H(F.log_softmax(logits_fake.mean(0), 0))

# %% wrong mean_logs: logarithms averaged
# hint: logarithms are averaged
def catgan_g_loss(logits_fake):
    l = logits_fake.log_softmax(1)
    return -(l.exp() * l).sum(1).mean() + (l.exp().mean(0) * l.mean(0)).sum()

# %% wrong batch_softmax: softmax over the batch
# hint: over the batch
def catgan_g_loss(logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    return H(F.log_softmax(logits_fake, 0).T).mean() - H(mean_row(logits_fake))

# %% wrong unstable: p log p
# hint: nan
def catgan_g_loss(logits_fake):
    p = logits_fake.softmax(1)
    h = lambda p: -(p * p.log()).sum(-1)
    return h(p).mean() - h(p.mean(0))

# %% wrong epsilon: p log(p + 0.01)
# hint: returned
def catgan_g_loss(logits_fake):
    p = logits_fake.softmax(1)
    h = lambda p: -(p * (p + 1e-2).log()).sum(-1)
    return h(p).mean() - h(p.mean(0))

# %% wrong normalised: divided by log K
# hint: log K
def catgan_g_loss(logits_fake):
    l = logits_fake.log_softmax(1)
    k = torch.tensor(float(max(l.shape[1], 2))).log()
    m = l.logsumexp(0) - torch.tensor(float(len(l))).log()
    return (-(l.exp() * l).sum(1).mean() + (m.exp() * m).sum()) / k

# %% wrong row_detached: rows detached
# hint: gradient
def catgan_g_loss(logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    return H(F.log_softmax(logits_fake, 1)).mean().detach() - H(mean_row(logits_fake))

# %% wrong item: a float
# hint: not a tensor
def catgan_g_loss(logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    return float(H(F.log_softmax(logits_fake, 1)).mean() - H(mean_row(logits_fake)))

# %% wrong per_row: one value a row
# hint: scalar|shape
def catgan_g_loss(logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    return H(F.log_softmax(logits_fake, 1)) - H(mean_row(logits_fake))

# %% wrong class_mean: averaged over classes
# hint: averaged over the classes
def catgan_g_loss(logits_fake):
    l = logits_fake.log_softmax(1)
    m = l.logsumexp(0) - torch.tensor(float(len(l))).log()
    return -(l.exp() * l).mean() + (m.exp() * m).sum()

# %% wrong drawn: classes drawn
# hint: random
def catgan_g_loss(logits_fake):
    l = logits_fake.log_softmax(1)
    m = l.logsumexp(0) - torch.tensor(float(len(l))).log()
    torch.rand(1)
    return -(l.exp() * l).sum(1).mean() + (m.exp() * m).sum()

# %% mutants: these do the same
# 6:15 argument 1 left out # log_softmax chooses axis 1 for two axes
# 8:13 argument 1 left out # log_softmax chooses axis 1 for two axes
# 6:32 1 -> -1 # the last of two axes is axis 1
# 8:40 1 -> -1 # the last of two axes is axis 1
# 6:63 float skipped # a whole number has a logarithm, too
