"""Right and wrong answers to 03_conditional_2d.own_class_miss."""

import torch


# %% right reference: each point's own column
def own_class_miss(on_ink, labels):
    own = on_ink[torch.arange(len(labels)), labels]
    return (own == 0).float().mean()


# %% right gather: through gather
def own_class_miss(on_ink, labels):
    hits = on_ink.gather(1, labels.unsqueeze(1)).squeeze(1)
    return 1 - hits.double().mean()


# %% right one_hot: a mask
def own_class_miss(on_ink, labels):
    mask = torch.nn.functional.one_hot(labels, on_ink.shape[1])
    return 1 - (mask * on_ink).sum() / len(labels)


# %% right loop: class by class
def own_class_miss(on_ink, labels):
    missed = 0
    for k in range(on_ink.shape[1]):
        missed += int((on_ink[labels == k, k] == 0).sum())
    return torch.tensor(missed / len(labels))


# %% right points: point by point
def own_class_miss(on_ink, labels):
    missed = [float(row[label] == 0) for row, label in zip(on_ink, labels)]
    return torch.tensor(sum(missed) / len(missed))


# %% right take: take_along_dim
def own_class_miss(on_ink, labels):
    own = torch.take_along_dim(on_ink.bool(), labels[:, None], dim=1)
    return torch.logical_not(own).to(torch.float32).mean()


# %% wrong hits: the share of hits
# hint: share of hits
def own_class_miss(on_ink, labels):
    return on_ink[torch.arange(len(labels)), labels].float().mean()


# %% wrong off_support: points on no ink
# hint: no ink at all
def own_class_miss(on_ink, labels):
    return (on_ink.sum(dim=1) == 0).float().mean()


# %% wrong count: a number of points
# hint: number of points
def own_class_miss(on_ink, labels):
    return (on_ink[torch.arange(len(labels)), labels] == 0).float().sum()


# %% wrong by_class: the mean of the classes' shares
# hint: every point counts
def own_class_miss(on_ink, labels):
    own = on_ink[torch.arange(len(labels)), labels] == 0
    return torch.stack([own[labels == k].float().mean() for k in labels.unique()]).mean()


# %% wrong exclusive: a point on two inks is a miss
# hint: other inks
def own_class_miss(on_ink, labels):
    own = on_ink[torch.arange(len(labels)), labels] == 1
    return 1 - (own & (on_ink.sum(dim=1) == 1)).float().mean()


# %% wrong first_ink: argmax, right where inks do not overlap
# hint: first ink
def own_class_miss(on_ink, labels):
    return (on_ink.argmax(dim=1) != labels).float().mean()


# %% wrong inked_only: points on no ink are left out
# hint: left out
def own_class_miss(on_ink, labels):
    lit = on_ink.sum(dim=1) > 0
    return (on_ink[torch.arange(len(labels)), labels][lit] == 0).float().mean()


# %% wrong whole_table: every column
# hint: whole table
def own_class_miss(on_ink, labels):
    return (on_ink == 0).float().mean()


# %% wrong crossed: a table of all pairs
# hint: you returned
def own_class_miss(on_ink, labels):
    return (on_ink[:, labels] == 0).float().mean()


# %% wrong eight: the notebook's number of classes
# hint: raised|sizes|shape
def own_class_miss(on_ink, labels):
    mask = torch.nn.functional.one_hot(labels, 8)
    return 1 - (mask * on_ink).sum() / len(labels)


# %% wrong four_thousand: the notebook's number of points
# hint: 4000
def own_class_miss(on_ink, labels):
    return (on_ink[torch.arange(len(labels)), labels] == 0).sum() / 4000


# %% wrong number: a float in place of a tensor
# hint: float
def own_class_miss(on_ink, labels):
    return (on_ink[torch.arange(len(labels)), labels] == 0).float().mean().item()


# %% wrong each: one entry for each point
# hint: shape
def own_class_miss(on_ink, labels):
    return (on_ink[torch.arange(len(labels)), labels] == 0).float()


# %% wrong flips: the table is changed in place
# hint: in place|changed
def own_class_miss(on_ink, labels):
    on_ink.neg_().add_(1)
    return on_ink[torch.arange(len(labels)), labels].float().mean()


# %% wrong percent: a percentage
# hint: percentage
def own_class_miss(on_ink, labels):
    return 100 * (on_ink[torch.arange(len(labels)), labels] == 0).float().mean()


# %% mutants: these do the same
# 3:4 returns detached # nothing here has a gradient
