"""Right and wrong answers to 11_semi_supervised.catgan_d_loss."""

import torch
import torch.nn.functional as F
from torch import nn

# %% right reference: log-probabilities throughout
def catgan_d_loss(logits_real, logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    real, fake = F.log_softmax(logits_real, 1), F.log_softmax(logits_fake, 1)
    return -H(mean_row(logits_real)) + H(real).mean() - H(fake).mean()

# %% right xlogy: xlogy knows 0 log 0
def catgan_d_loss(logits_real, logits_fake):
    def H(log_p):
        return -(log_p.exp() * log_p).sum(1)
    
    real, fake = logits_real.log_softmax(1), logits_fake.log_softmax(1)
    mean = (real.logsumexp(0) - torch.log(torch.tensor(float(real.shape[0]))))[None]
    return H(real).mean() - H(mean)[0] - H(fake).mean()

# %% right categorical: torch.distributions for the rows
def catgan_d_loss(logits_real, logits_fake):
    from torch.distributions import Categorical
    
    n = torch.tensor(float(len(logits_real)))
    mean = Categorical(logits=logits_real.log_softmax(1).logsumexp(0) - n.log())
    return -mean.entropy() + Categorical(logits=logits_real).entropy().mean() - Categorical(logits=logits_fake).entropy().mean()

# %% right logsumexp_form: H = logsumexp - sum p l
def catgan_d_loss(logits_real, logits_fake):
    def row(l):
        return torch.logsumexp(l, 1) - (l.softmax(1) * l).sum(1)
    
    log_mean = (logits_real.log_softmax(1)).logsumexp(0) - torch.tensor(len(logits_real) * 1.0).log()
    return (log_mean.exp() * log_mean).sum() + row(logits_real).mean() - row(logits_fake).mean()

# %% right loop: rows one by one
def catgan_d_loss(logits_real, logits_fake):
    def H(log_p):
        return -torch.sum(torch.exp(log_p) * log_p)
    
    n = len(logits_real)
    logs = [r.log_softmax(0) for r in logits_real]
    mean = torch.stack(logs).logsumexp(0) - torch.log(torch.tensor(float(n)))
    total = sum(H(l) for l in logs) / n - H(mean)
    return total - sum(H(r.log_softmax(0)) for r in logits_fake) / len(logits_fake)

# %% wrong fake_mean: the fakes' mean row
# hint: generator.s affair
def catgan_d_loss(logits_real, logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    real, fake = F.log_softmax(logits_real, 1), F.log_softmax(logits_fake, 1)
    return -H(mean_row(logits_real)) + H(real).mean() - H(fake).mean() + H(mean_row(logits_fake))

# %% wrong generator: the generator's loss
# hint: generator
def catgan_d_loss(logits_real, logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    return H(F.log_softmax(logits_fake, 1)).mean() - H(mean_row(logits_fake))

# %% wrong no_mean: no entropy of the mean
# hint: entropy of the mean row is missing
def catgan_d_loss(logits_real, logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    return H(F.log_softmax(logits_real, 1)).mean() - H(F.log_softmax(logits_fake, 1)).mean()

# %% wrong no_fake: no fakes
# hint: generator.s loss, of the real
def catgan_d_loss(logits_real, logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    return -H(mean_row(logits_real)) + H(F.log_softmax(logits_real, 1)).mean()

# %% wrong no_real: no certainty on real images
# hint: real images the mean of the rows. entropies is missing
def catgan_d_loss(logits_real, logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    return -H(mean_row(logits_real)) - H(F.log_softmax(logits_fake, 1)).mean()

# %% wrong maximised: the objective to be maximised
# hint: wrong sign
def catgan_d_loss(logits_real, logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    real, fake = F.log_softmax(logits_real, 1), F.log_softmax(logits_fake, 1)
    return H(mean_row(logits_real)) - H(real).mean() + H(fake).mean()

# %% wrong fake_sign: the fakes' sign
# hint: fakes the mean of the rows. entropies has the wrong sign
def catgan_d_loss(logits_real, logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    real, fake = F.log_softmax(logits_real, 1), F.log_softmax(logits_fake, 1)
    return -H(mean_row(logits_real)) + H(real).mean() + H(fake).mean()

# %% wrong mean_logits: logits averaged before the softmax
# hint: logits are averaged
def catgan_d_loss(logits_real, logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    real, fake = F.log_softmax(logits_real, 1), F.log_softmax(logits_fake, 1)
    return -H(F.log_softmax(logits_real.mean(0), 0)) + H(real).mean() - H(fake).mean()

# %% wrong exchanged: real and fake exchanged
# hint: changed places
def catgan_d_loss(logits_real, logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    real, fake = F.log_softmax(logits_fake, 1), F.log_softmax(logits_real, 1)
    return -H(mean_row(logits_fake)) + H(real).mean() - H(fake).mean()

# %% wrong class_mean: p log p averaged over classes
# hint: averaged over the classes
def catgan_d_loss(logits_real, logits_fake):
    h = lambda l: -(l.softmax(1) * l.log_softmax(1)).mean()
    m = logits_real.log_softmax(1).logsumexp(0) - torch.tensor(float(len(logits_real))).log()
    return (m.exp() * m).sum() + h(logits_real) - h(logits_fake)

# %% wrong epsilon: p log(p + 0.01)
# hint: returned
def catgan_d_loss(logits_real, logits_fake):
    p, q = logits_real.softmax(1), logits_fake.softmax(1)
    h = lambda p: -(p * (p + 1e-2).log()).sum(-1)
    return -h(p.mean(0)) + h(p).mean() - h(q).mean()

# %% wrong unstable: p log p
# hint: nan
def catgan_d_loss(logits_real, logits_fake):
    p, q = logits_real.softmax(1), logits_fake.softmax(1)
    h = lambda p: -(p * p.log()).sum(-1)
    return -h(p.mean(0)) + h(p).mean() - h(q).mean()

# %% wrong bits: bits for nats
# hint: base 2
def catgan_d_loss(logits_real, logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    real, fake = F.log_softmax(logits_real, 1), F.log_softmax(logits_fake, 1)
    return (-H(mean_row(logits_real)) + H(real).mean() - H(fake).mean()) / torch.tensor(2.0).log()

# %% wrong detached: fakes detached
# hint: `logits_fake`
def catgan_d_loss(logits_real, logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    real, fake = F.log_softmax(logits_real, 1), F.log_softmax(logits_fake.detach(), 1)
    return -H(mean_row(logits_real)) + H(real).mean() - H(fake).mean()

# %% wrong mean_detached: the mean row detached
# hint: gradient
def catgan_d_loss(logits_real, logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    real, fake = F.log_softmax(logits_real, 1), F.log_softmax(logits_fake, 1)
    return -H(mean_row(logits_real)).detach() + H(real).mean() - H(fake).mean()

# %% wrong summed: rows summed
# hint: summed
def catgan_d_loss(logits_real, logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    real, fake = F.log_softmax(logits_real, 1), F.log_softmax(logits_fake, 1)
    return -H(mean_row(logits_real)) + H(real).sum() - H(fake).sum()

# %% wrong batch_softmax: softmax over the batch
# hint: over the batch
def catgan_d_loss(logits_real, logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    real, fake = F.log_softmax(logits_real, 0).T, F.log_softmax(logits_fake, 0).T
    return -H(mean_row(logits_real)) + H(real).mean() - H(fake).mean()

# %% wrong clamped: logits clamped to ±20
# hint: zero|clamp|differ|log_softmax
def catgan_d_loss(logits_real, logits_fake):
    def H(p_log):
        return -(p_log.exp() * p_log).sum(-1)
    
    def mean_row(l):
        return F.log_softmax(l, 1).logsumexp(0) - torch.tensor(float(len(l))).log()
    
    logits_real, logits_fake = logits_real.clamp(-20, 20), logits_fake.clamp(-20, 20)
    real, fake = F.log_softmax(logits_real, 1), F.log_softmax(logits_fake, 1)
    return -H(mean_row(logits_real)) + H(real).mean() - H(fake).mean()

# %% mutants: these do the same
# 8:17 argument 1 left out # log_softmax chooses axis 1 for two axes
# 8:48 argument 1 left out # log_softmax chooses axis 1 for two axes
# 8:44 1 -> -1 # the last of two axes is axis 1
# 8:75 1 -> -1 # the last of two axes is axis 1
# 6:15 argument 1 left out # log_softmax chooses axis 1 for two axes
# 6:32 1 -> -1 # the last of two axes is axis 1
# 6:63 float skipped # a whole number has a logarithm, too
