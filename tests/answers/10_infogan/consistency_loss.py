"""Right and wrong answers to 10_infogan.consistency_loss."""

import math

import torch
import torch.nn.functional as F


# %% right reference: the table, its sums, minus its information
def consistency_loss(first, second):
    joint = first.softmax(1).T @ second.softmax(1) / len(first)
    joint = ((joint + joint.T) / 2).clamp(min=1e-9)
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return -(joint * (joint / apart).log()).sum()


# %% right entropies: H(a, b) - H(a) - H(b), zeros left out by xlogy of a clamped share
def consistency_loss(first, second):
    p, q = F.softmax(first, dim=-1), F.softmax(second, dim=-1)
    joint = torch.einsum("na,nb->ab", p, q) / p.shape[0]
    joint = 0.5 * (joint + joint.t())

    def entropy(x):
        return -(x * x.clamp(min=1e-12).log()).sum()

    return entropy(joint) - entropy(joint.sum(0)) - entropy(joint.sum(1))


# %% right both_ways: symmetric because each rendering is the first one once
def consistency_loss(first, second):
    p = torch.cat([first, second]).softmax(1)
    q = torch.cat([second, first]).softmax(1)
    joint = (p[:, :, None] * q[:, None, :]).mean(0)
    alone = p.mean(0)
    tiny = torch.finfo(joint.dtype).tiny
    ratio = joint.clamp(min=tiny).log() - alone.clamp(min=tiny).log()[:, None]
    return -(joint * (ratio - alone.clamp(min=tiny).log()[None])).sum()


# %% right logarithms: never a small number, all in log space
def consistency_loss(first, second):
    n = torch.tensor(float(len(first)), dtype=first.dtype)
    a, b = first.log_softmax(1), second.log_softmax(1)
    pairs = torch.cat([a[:, :, None] + b[:, None, :], b[:, :, None] + a[:, None, :]])
    log_joint = pairs.logsumexp(0) - (2 * n).log()
    log_alone = log_joint.logsumexp(1)
    information = log_joint.exp() * (log_joint - log_alone[:, None] - log_alone[None, :])
    return -information.sum()


# %% right divergence: Kullback and Leibler's, of the pairs from independent ones
def consistency_loss(first, second):
    joint = torch.bmm(first.softmax(1).unsqueeze(2), second.softmax(1).unsqueeze(1)).mean(0)
    joint = (joint + joint.transpose(0, 1)) / 2 + 1e-10
    alone = joint.sum(0)
    return -F.kl_div(torch.outer(alone, alone).log(), joint.log(), log_target=True, reduction="sum")


# %% right loop: pair by pair and cell by cell
def consistency_loss(views_a, views_b):
    k = views_a.shape[1]
    table = torch.zeros(k, k, dtype=views_a.dtype)
    for a, b in zip(views_a.softmax(1), views_b.softmax(1), strict=True):
        table = table + torch.outer(a, b) + torch.outer(b, a)
    table = table / (2 * len(views_a))
    loss = torch.zeros((), dtype=views_a.dtype)
    for i in range(k):
        for j in range(k):
            share = table[i, j] + 1e-11
            loss = loss - share * torch.log(share / (table[i].sum() * table[:, j].sum() + 1e-11))
    return loss


# %% right fixed_sums: how often each kind occurs counts as given: its gradient cancels
def consistency_loss(first, second):
    joint = first.softmax(1).T @ second.softmax(1) / len(first)
    joint = ((joint + joint.T) / 2).clamp(min=1e-9)
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return -(joint * (joint / apart.detach()).log()).sum()


# %% wrong one_sided: the table as it comes
# hint: not made symmetric
def consistency_loss(first, second):
    joint = (first.softmax(1).T @ second.softmax(1) / len(first)).clamp(min=1e-9)
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return -(joint * (joint / apart).log()).sum()


# %% wrong two: table and transpose are added up
# hint: half is missing
def consistency_loss(first, second):
    joint = first.softmax(1).T @ second.softmax(1) / len(first)
    joint = (joint + joint.T).clamp(min=1e-9)
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return -(joint * (joint / apart).log()).sum()


# %% wrong maximised: the information itself
# hint: sign
def consistency_loss(first, second):
    joint = first.softmax(1).T @ second.softmax(1) / len(first)
    joint = ((joint + joint.T) / 2).clamp(min=1e-9)
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return (joint * (joint / apart).log()).sum()


# %% wrong summed: the table is a sum over the pairs
# hint: divide by the number of pairs
def consistency_loss(first, second):
    joint = first.softmax(1).T @ second.softmax(1)
    joint = ((joint + joint.T) / 2).clamp(min=1e-9)
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return -(joint * (joint / apart).log()).sum()


# %% wrong constant_batch: the notebook's 96 pairs, whatever comes
# hint: .
def consistency_loss(first, second):
    joint = first.softmax(1).T @ second.softmax(1) / 96
    joint = ((joint + joint.T) / 2).clamp(min=1e-9)
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return -(joint * (joint / apart).log()).sum()


# %% wrong each_alone: a table for every digit; its information, averaged
# hint: table of its own
def consistency_loss(first, second):
    joint = first.softmax(1)[:, :, None] * second.softmax(1)[:, None, :]
    joint = ((joint + joint.transpose(1, 2)) / 2).clamp(min=1e-9)
    apart = joint.sum(2, keepdim=True) * joint.sum(1, keepdim=True)
    return -(joint * (joint / apart).log()).sum((1, 2)).mean()


# %% wrong batch_softmax: the softmax runs over the batch
# hint: over the batch
def consistency_loss(first, second):
    joint = first.softmax(0).T @ second.softmax(0) / len(first)
    joint = ((joint + joint.T) / 2).clamp(min=1e-9)
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return -(joint * (joint / apart).log()).sum()


# %% wrong sigmoids: a sigmoid for every kind
# hint: sigmoid of its own
def consistency_loss(first, second):
    joint = first.sigmoid().T @ second.sigmoid() / len(first)
    joint = ((joint + joint.T) / 2).clamp(min=1e-9)
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return -(joint * (joint / apart).log()).sum()


# %% wrong first_twice: the second rendering is never looked at
# hint: `second` is never used
def consistency_loss(first, second):
    p = first.softmax(1)
    joint = (p.T @ p / len(p)).clamp(min=1e-9)
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return -(joint * (joint / apart).log()).sum()


# %% wrong uniform: every kind is taken for equally frequent, as on a good day it is
# hint: equally frequent
def consistency_loss(first, second):
    joint = first.softmax(1).T @ second.softmax(1) / len(first)
    joint = ((joint + joint.T) / 2).clamp(min=1e-9)
    return -(joint * (joint * joint.shape[0] ** 2).log()).sum()


# %% wrong old_sums: the sums of the table before it was made symmetric
# hint: before it was made symmetric
def consistency_loss(first, second):
    p, q = first.softmax(1), second.softmax(1)
    joint = p.T @ q / len(p)
    joint = ((joint + joint.T) / 2).clamp(min=1e-9)
    return -(joint * (joint / torch.outer(p.mean(0), q.mean(0)).clamp(min=1e-9)).log()).sum()


# %% wrong agreement: how well one rendering foretells the other; all in one kind is best
# hint: one and the same kind
def consistency_loss(first, second):
    return -(first.softmax(1) * second.log_softmax(1)).sum(1).mean()


# %% wrong squares: the squared distance of the shares
# hint: one and the same kind
def consistency_loss(first, second):
    return F.mse_loss(first.softmax(1), second.softmax(1))


# %% wrong kl: the divergence of one rendering's shares from the other's
# hint: one and the same kind
def consistency_loss(first, second):
    return F.kl_div(second.log_softmax(1), first.softmax(1), reduction="batchmean")


# %% wrong sureness: no second rendering, as in CatGAN
# hint: no second rendering
def consistency_loss(first, second):
    p = first.softmax(1)
    mean = p.mean(0).clamp(min=1e-12)
    return -(p * first.log_softmax(1)).sum(1).mean() + (mean * mean.log()).sum()


# %% wrong diagonal: only where both name one kind
# hint: diagonal
def consistency_loss(first, second):
    joint = first.softmax(1).T @ second.softmax(1) / len(first)
    joint = ((joint + joint.T) / 2).clamp(min=1e-9)
    alone = joint.sum(0)
    same = joint.diagonal()
    return -(same * (same / alone.square()).log()).sum()


# %% wrong cells: the mean over the table's cells
# hint: average over the table|times what|cells
def consistency_loss(first, second):
    joint = first.softmax(1).T @ second.softmax(1) / len(first)
    joint = ((joint + joint.T) / 2).clamp(min=1e-9)
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return -(joint * (joint / apart).log()).mean()


# %% wrong bits: logarithms of base 2
# hint: base 2
def consistency_loss(first, second):
    joint = first.softmax(1).T @ second.softmax(1) / len(first)
    joint = ((joint + joint.T) / 2).clamp(min=1e-9)
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return -(joint * (joint / apart).log2()).sum()


# %% wrong hard: kinds are chosen, and nothing can be learnt from a choice
# hint: likeliest kind only
def consistency_loss(first, second):
    k = first.shape[1]
    p, q = (F.one_hot(x.argmax(1), k).to(x.dtype) for x in (first, second))
    joint = p.T @ q / len(p) + 0 * first.sum() + 0 * second.sum()
    joint = ((joint + joint.T) / 2).clamp(min=1e-12)
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return -(joint * (joint / apart).log()).sum()


# %% wrong crossed: every first rendering meets every second one
# hint: pair those of one digit
def consistency_loss(first, second):
    joint = torch.einsum("na,mb->ab", first.softmax(1), second.softmax(1)) / len(first) ** 2
    joint = ((joint + joint.T) / 2).clamp(min=1e-9)
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return -(joint * (joint / apart).log()).sum()


# %% wrong target: the second rendering counts as given, as in self-labelling
# hint: gradient reaches `second`
def consistency_loss(first, second):
    joint = first.softmax(1).T @ second.softmax(1).detach() / len(first)
    joint = ((joint + joint.T) / 2).clamp(min=1e-9)
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return -(joint * (joint / apart).log()).sum()


# %% wrong no_clamp: 0 log 0 is nan
# hint: exactly 0|is 0 in float32|nan
def consistency_loss(first, second):
    joint = first.softmax(1).T @ second.softmax(1) / len(first)
    joint = (joint + joint.T) / 2
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return -(joint * (joint / apart).log()).sum()


# %% wrong nan_to_num: the value is mended, the gradient is not
# hint: gradient to `first` is nan
def consistency_loss(first, second):
    joint = first.softmax(1).T @ second.softmax(1) / len(first)
    joint = (joint + joint.T) / 2
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return -torch.nan_to_num(joint * (joint / apart).log()).sum()


# %% wrong coarse: clamped where shares still count
# hint: .
def consistency_loss(first, second):
    joint = first.softmax(1).T @ second.softmax(1) / len(first)
    joint = ((joint + joint.T) / 2).clamp(min=0.02)
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return -(joint * (joint / apart).log()).sum()


# %% wrong ten: a part of log 10, as the course's ten kinds have it
# hint: .
def consistency_loss(first, second):
    joint = first.softmax(1).T @ second.softmax(1) / len(first)
    joint = ((joint + joint.T) / 2).clamp(min=1e-9)
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return math.log(10) - (joint * (joint / apart).log()).sum()


# %% wrong in_place: the shares are written over the logits
# hint: changed in place|in-place|leaf
def consistency_loss(first, second):
    with torch.no_grad():
        first -= first.amax(1, keepdim=True)
    joint = first.softmax(1).T @ second.softmax(1) / len(first)
    joint = ((joint + joint.T) / 2).clamp(min=1e-9)
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return -(joint * (joint / apart).log()).sum()


# %% wrong number: a Python number, which no backward pass begins at
# hint: tensor
def consistency_loss(first, second):
    joint = first.softmax(1).T @ second.softmax(1) / len(first)
    joint = ((joint + joint.T) / 2).clamp(min=1e-9)
    apart = joint.sum(1, keepdim=True) * joint.sum(0, keepdim=True)
    return -(joint * (joint / apart).log()).sum().item()


# %% mutants: these do the same, mostly because a symmetric table's rows and columns have one sum
# 4:12 keepdim left out # the row of squared sums stands under each row of the table
# 4:41 keepdim left out # as above
# 4:33 not # as above
# 4:62 not # as above
# 4:22 1 -> 0 # the sums are alike
# 4:22 1 -> -1 # the last axis is axis 1
# 4:51 0 -> 1 # the sums are alike
# 3:46 1e-09 -> 2e-09 # as tiny
# 2:26 1 -> -1 # the last axis is axis 1
# 2:48 1 -> -1 # the last axis is axis 1
