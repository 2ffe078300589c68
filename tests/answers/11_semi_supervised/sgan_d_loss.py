"""Right and wrong answers to 11_semi_supervised.sgan_d_loss."""

import torch
import torch.nn.functional as F
from torch import nn

# %% right reference: logsumexp and log_softmax
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    unl = -(torch.logsumexp(logits_unl[:, :-1], 1) - torch.logsumexp(logits_unl, 1)).mean()
    fak = -F.log_softmax(logits_fake, 1)[:, -1].mean()
    return sup + unl + fak

# %% right by_hand: gather, einsum-free, one logsumexp each
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    def ce(l, t):
        return (l.logsumexp(1) - l.gather(1, t[:, None]).squeeze(1)).mean()
    
    k = logits_fake.shape[1] - 1
    fake_class = torch.full((len(logits_fake),), k)
    real = (torch.logsumexp(logits_unl, -1) - torch.logsumexp(logits_unl[..., :k], -1)).mean()
    return ce(logits_lab[:, :k], y) + real + ce(logits_fake, fake_class)

# %% right softplus: the fake class against all others, as a binary logit
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    def fake_logit(l):
        return l[:, -1] - l[:, :-1].logsumexp(1)
    
    bce = F.binary_cross_entropy_with_logits
    unsupervised = bce(fake_logit(logits_unl), torch.zeros(len(logits_unl)))
    unsupervised = unsupervised + bce(fake_logit(logits_fake), torch.ones(len(logits_fake)))
    return F.cross_entropy(logits_lab[:, :-1], y) + unsupervised

# %% right objects: loss objects and log-probabilities of classes
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    log_p = nn.LogSoftmax(dim=1)
    supervised = nn.NLLLoss()(log_p(logits_lab[:, : logits_lab.size(1) - 1]), y)
    real = log_p(logits_unl)[:, :-1].logsumexp(dim=1)
    return supervised - real.mean() - log_p(logits_fake)[:, -1].mean()

# %% right shifted: all logits less their largest first: the softmax does not see it
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    lab, unl, fake = (l - l.max(1, keepdim=True).values.detach() for l in (logits_lab, logits_unl, logits_fake))
    loss = F.cross_entropy(lab.narrow(1, 0, lab.size(1) - 1), y)
    loss = loss + (unl.logsumexp(1) - unl[:, :-1].logsumexp(1)).sum() / unl.size(0)
    return loss + (fake.logsumexp(1) - fake[:, -1]).sum() / fake.size(0)

# %% right joined: one log_softmax over the joined batch, split afterwards
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sizes = [len(logits_unl), len(logits_fake)]
    unl, fake = torch.cat([logits_unl, logits_fake]).log_softmax(1).split(sizes)
    return F.cross_entropy(logits_lab[:, :-1], y) - unl[:, :-1].logsumexp(1).mean() - fake[:, -1].mean()

# %% right double: computed in float64
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    lab, unl, fake = (l.double() for l in (logits_lab, logits_unl, logits_fake))
    unl = unl.logsumexp(1) - unl[:, :-1].logsumexp(1)
    return (F.cross_entropy(lab[:, :-1], y) + unl.mean() - fake.log_softmax(1)[:, -1].mean()).float()

# %% wrong all_columns: cross-entropy over K + 1 columns
# hint: K \+ 1 logits
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab, y)
    unl = -(torch.logsumexp(logits_unl[:, :-1], 1) - torch.logsumexp(logits_unl, 1)).mean()
    fak = -F.log_softmax(logits_fake, 1)[:, -1].mean()
    return sup + unl + fak

# %% wrong unstable: log of one minus a softmax
# hint: raw logits|inf|nan
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    unl = -torch.log(1 - logits_unl.softmax(1)[:, -1]).mean()
    fak = -F.log_softmax(logits_fake, 1)[:, -1].mean()
    return sup + unl + fak

# %% wrong epsilon: log of a probability plus a little
# hint: raw logits|differ|off only
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    unl = -torch.log(1 - logits_unl.softmax(1)[:, -1] + 1e-8).mean()
    fak = -torch.log(logits_fake.softmax(1)[:, -1] + 1e-8).mean()
    return sup + unl + fak

# %% wrong no_supervised: the labels are not used
# hint: labelled term is missing
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = 0.0
    unl = -(torch.logsumexp(logits_unl[:, :-1], 1) - torch.logsumexp(logits_unl, 1)).mean()
    fak = -F.log_softmax(logits_fake, 1)[:, -1].mean()
    return sup + unl + fak

# %% wrong no_unlabelled: unlabelled images left out
# hint: unlabelled images is missing
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    unl = 0.0
    fak = -F.log_softmax(logits_fake, 1)[:, -1].mean()
    return sup + unl + fak

# %% wrong no_fake: fakes left out
# hint: term of the fakes is missing
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    unl = -(torch.logsumexp(logits_unl[:, :-1], 1) - torch.logsumexp(logits_unl, 1)).mean()
    fak = 0.0
    return sup + unl + fak

# %% wrong exchanged: unlabelled images as fake, fakes as real
# hint: changed places
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    logits_unl, logits_fake = logits_fake, logits_unl
    unl = -(torch.logsumexp(logits_unl[:, :-1], 1) - torch.logsumexp(logits_unl, 1)).mean()
    fak = -F.log_softmax(logits_fake, 1)[:, -1].mean()
    return sup + unl + fak

# %% wrong fake_first: the first column is the fake class
# hint: taken to be the first
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, 1:], y)
    unl = -(torch.logsumexp(logits_unl[:, 1:], 1) - torch.logsumexp(logits_unl, 1)).mean()
    return sup + unl - F.log_softmax(logits_fake, 1)[:, 0].mean()

# %% wrong averaged: the two unsupervised terms averaged
# hint: two unsupervised terms are averaged
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    unl = -(torch.logsumexp(logits_unl[:, :-1], 1) - torch.logsumexp(logits_unl, 1)).mean()
    fak = -F.log_softmax(logits_fake, 1)[:, -1].mean()
    return sup + (unl + fak) / 2

# %% wrong halved: the whole sum halved
# hint: half
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    unl = -(torch.logsumexp(logits_unl[:, :-1], 1) - torch.logsumexp(logits_unl, 1)).mean()
    fak = -F.log_softmax(logits_fake, 1)[:, -1].mean()
    return (sup + unl + fak) / 2

# %% wrong sums: sums over the batch in the unsupervised terms
# hint: sum over the batch
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    unl = -(torch.logsumexp(logits_unl[:, :-1], 1) - torch.logsumexp(logits_unl, 1)).sum()
    fak = -F.log_softmax(logits_fake, 1)[:, -1].sum()
    return sup + unl + fak

# %% wrong best_only: only the likeliest real class
# hint: likeliest real class
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    unl = (logits_unl.logsumexp(1) - logits_unl[:, :-1].max(1).values).mean()
    fak = -F.log_softmax(logits_fake, 1)[:, -1].mean()
    return sup + unl + fak

# %% wrong sigmoid: a sigmoid of the last logit
# hint: sigmoid
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    unl = F.softplus(logits_unl[:, -1]).mean()
    fak = F.softplus(-logits_fake[:, -1]).mean()
    return sup + unl + fak

# %% wrong generator_term: fakes pushed towards real
# hint: generator
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    unl = -(torch.logsumexp(logits_unl[:, :-1], 1) - torch.logsumexp(logits_unl, 1)).mean()
    fak = -(torch.logsumexp(logits_fake[:, :-1], 1) - torch.logsumexp(logits_fake, 1)).mean()
    return sup + unl + fak

# %% wrong log_of_mean: log of the mean probability
# hint: logarithm is taken of the mean
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    unl = -torch.log(1 - logits_unl.softmax(1)[:, -1].mean())
    fak = -F.log_softmax(logits_fake, 1)[:, -1].mean()
    return sup + unl + fak

# %% wrong one_batch: one mean over both batches
# hint: one batch|averaged
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    unl = -(torch.logsumexp(logits_unl[:, :-1], 1) - torch.logsumexp(logits_unl, 1))
    fak = -F.log_softmax(logits_fake, 1)[:, -1]
    return sup + torch.cat([unl, fak]).mean()

# %% wrong labelled_too: labelled images among the unlabelled
# hint: labelled images count
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    logits_unl = torch.cat([logits_lab, logits_unl])
    unl = -(torch.logsumexp(logits_unl[:, :-1], 1) - torch.logsumexp(logits_unl, 1)).mean()
    fak = -F.log_softmax(logits_fake, 1)[:, -1].mean()
    return sup + unl + fak

# %% wrong detached_fake: no gradient to the fakes
# hint: `logits_fake`
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    unl = -(torch.logsumexp(logits_unl[:, :-1], 1) - torch.logsumexp(logits_unl, 1)).mean()
    logits_fake = logits_fake.detach()
    fak = -F.log_softmax(logits_fake, 1)[:, -1].mean()
    return sup + unl + fak

# %% wrong detached_unl: no gradient to the unlabelled images
# hint: `logits_unl`
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    logits_unl = logits_unl.detach()
    unl = -(torch.logsumexp(logits_unl[:, :-1], 1) - torch.logsumexp(logits_unl, 1)).mean()
    fak = -F.log_softmax(logits_fake, 1)[:, -1].mean()
    return sup + unl + fak

# %% wrong clamped: logits clamped to ±30
# hint: zero|raw logits|differ|clamp
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    logits_lab, logits_unl, logits_fake = (l.clamp(-30, 30) for l in (logits_lab, logits_unl, logits_fake))
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    unl = -(torch.logsumexp(logits_unl[:, :-1], 1) - torch.logsumexp(logits_unl, 1)).mean()
    fak = -F.log_softmax(logits_fake, 1)[:, -1].mean()
    return sup + unl + fak

# %% wrong smoothed: label smoothing
# hint: smoothed
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y, label_smoothing=0.1)
    unl = -(torch.logsumexp(logits_unl[:, :-1], 1) - torch.logsumexp(logits_unl, 1)).mean()
    fak = -F.log_softmax(logits_fake, 1)[:, -1].mean()
    return sup + unl + fak

# %% wrong ten_classes: ten real classes taken for granted
# hint: Off only|out of|differ|must match|shape|bounds
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :10], y)
    unl = -(torch.logsumexp(logits_unl[:, :10], 1) - torch.logsumexp(logits_unl, 1)).mean()
    fak = -F.log_softmax(logits_fake, 1)[:, 10].mean()
    return sup + unl + fak

# %% wrong inplace: the fake column overwritten
# hint: changed in place|in-place
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    with torch.no_grad():
        logits_lab[:, -1] = -1e9
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    unl = -(torch.logsumexp(logits_unl[:, :-1], 1) - torch.logsumexp(logits_unl, 1)).mean()
    fak = -F.log_softmax(logits_fake, 1)[:, -1].mean()
    return sup + unl + fak

# %% wrong min_sizes: batches cut to one length
# hint: Average each|differ|unequal|Off only
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    n = min(len(logits_unl), len(logits_fake))
    logits_unl, logits_fake = logits_unl[:n], logits_fake[:n]
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    unl = -(torch.logsumexp(logits_unl[:, :-1], 1) - torch.logsumexp(logits_unl, 1)).mean()
    fak = -F.log_softmax(logits_fake, 1)[:, -1].mean()
    return sup + unl + fak

# %% wrong item: a Python float
# hint: not a tensor
def sgan_d_loss(logits_lab, y, logits_unl, logits_fake):
    sup = F.cross_entropy(logits_lab[:, :-1], y)
    unl = -(torch.logsumexp(logits_unl[:, :-1], 1) - torch.logsumexp(logits_unl, 1)).mean()
    fak = -F.log_softmax(logits_fake, 1)[:, -1].mean()
    return (sup + unl + fak).item()

# %% mutants: these do the same
# 4:11 argument 1 left out # log_softmax chooses axis 1 for two axes
# 3:48 1 -> -1 # the last of two axes is axis 1
# 3:81 1 -> -1 # the last of two axes is axis 1
# 4:38 1 -> -1 # the last of two axes is axis 1
