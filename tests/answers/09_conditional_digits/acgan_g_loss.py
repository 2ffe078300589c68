"""Right and wrong answers to 09_conditional_digits.acgan_g_loss."""

import torch
import torch.nn.functional as F

# %% right reference: two means, added
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.cross_entropy(cls_fake, y_fake)

# %% right distributions: torch.distributions
def acgan_g_loss(src_fake, cls_fake, y_fake):
    from torch.distributions import Bernoulli, Categorical

    source = Bernoulli(logits=src_fake).log_prob(torch.ones_like(src_fake))
    return -source.mean() - Categorical(logits=cls_fake).log_prob(y_fake).mean()

# %% right logcosh: identity softplus(-x) = log(1+e^-x)
def acgan_g_loss(src_fake, cls_fake, y_fake):
    stable = torch.clamp(-src_fake, min=0) + torch.log1p(torch.exp(-src_fake.abs()))
    return stable.mean() + F.cross_entropy(cls_fake, y_fake.to(torch.int64))

# %% right logs: log-probabilities
def acgan_g_loss(src_fake, cls_fake, y_fake):
    return F.nll_loss(F.log_softmax(cls_fake, dim=-1), y_fake) - F.logsigmoid(src_fake).mean()

# %% right loop: one sample at a time
def acgan_g_loss(src_fake, cls_fake, y_fake):
    losses = []
    for s, c, y in zip(src_fake, cls_fake, y_fake):
        losses.append(torch.logaddexp(torch.zeros(()), -s[0]) - torch.log_softmax(c, 0)[y])
    return torch.stack(losses).mean()

# %% right objects: loss objects
from torch import nn


def acgan_g_loss(src_fake, cls_fake, y_fake):
    real = torch.ones(src_fake.size(0), 1)
    return nn.BCEWithLogitsLoss()(src_fake, real) + nn.CrossEntropyLoss()(cls_fake, y_fake)

# %% right probs: soft targets
def acgan_g_loss(src_fake, cls_fake, y_fake):
    t = torch.eye(cls_fake.shape[-1])[y_fake]
    return F.binary_cross_entropy_with_logits(src_fake, src_fake.new_ones(src_fake.shape)) - (t * F.log_softmax(cls_fake, -1)).sum(-1).mean()

# %% right softplus: the stable forms by hand
def acgan_g_loss(src_fake, cls_fake, y_fake):
    picked = cls_fake.gather(1, y_fake.unsqueeze(1)).squeeze(1)
    return F.softplus(-src_fake).mean() + (cls_fake.logsumexp(1) - picked).mean()

# %% right two_class: the source as a two-class problem
def acgan_g_loss(src_fake, cls_fake, y_fake):
    two = torch.cat([torch.zeros_like(src_fake), src_fake], dim=1)
    real = torch.ones(len(src_fake), dtype=torch.long)
    return F.cross_entropy(two, real) + F.cross_entropy(cls_fake, y_fake)

# %% right zip: comprehension and fsum-free mean
def acgan_g_loss(src_fake, cls_fake, y_fake):
    return torch.cat([F.softplus(-src_fake), -cls_fake.log_softmax(1).gather(1, y_fake[:, None])], 1).sum(1).mean()

# %% wrong all_pairs: every logit row picked at every label
# hint: every label
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source - F.log_softmax(cls_fake, 1)[:, y_fake].mean()

# %% wrong argmax: the class that D prefers
# hint: prefer
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.cross_entropy(cls_fake, cls_fake.argmax(1))

# %% wrong averaged: terms averaged
# hint: averaged
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return (source + F.cross_entropy(cls_fake, y_fake)) / 2

# %% wrong bce_probabilities: BCE on probabilities, lost for large logits
# hint: raw logits|gradient to `src_fake`
def acgan_g_loss(src_fake, cls_fake, y_fake):
    probability = torch.sigmoid(src_fake)
    source = F.binary_cross_entropy(probability, torch.ones_like(probability))
    return source + F.cross_entropy(cls_fake, y_fake)

# %% wrong clamped: logits clamped to ±30
# hint: raw logits|zero|clamped
def acgan_g_loss(src_fake, cls_fake, y_fake):
    s = src_fake.clamp(-30, 30)
    source = F.binary_cross_entropy_with_logits(s, torch.ones_like(s))
    return source + F.cross_entropy(cls_fake.clamp(-30, 30), y_fake)

# %% wrong class_sum: a sum in the class term
# hint: cls_fake is a sum
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.cross_entropy(cls_fake, y_fake, reduction="sum")

# %% wrong critic: a critic's loss
# hint: mean score
def acgan_g_loss(src_fake, cls_fake, y_fake):
    return F.cross_entropy(cls_fake, y_fake) - src_fake.mean()

# %% wrong detached_classes: classes detached
# hint: `cls_fake`
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.cross_entropy(cls_fake.detach(), y_fake)

# %% wrong detached_source: source detached
# hint: `src_fake`
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake.data, torch.ones_like(src_fake))
    return source + F.cross_entropy(cls_fake, y_fake)

# %% wrong first_label: the first label for every fake
# hint: first label
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source - F.log_softmax(cls_fake, 1)[:, y_fake[0]].mean()

# %% wrong flagged: flags switched on
# hint: requires_grad
def acgan_g_loss(src_fake, cls_fake, y_fake):
    src_fake.requires_grad_()
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.cross_entropy(cls_fake, y_fake)

# %% wrong inplace: a sigmoid written into the input
# hint: changed in place|in-place
def acgan_g_loss(src_fake, cls_fake, y_fake):
    cls_fake.detach().sub_(cls_fake.detach().mean(1, keepdim=True))
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.cross_entropy(cls_fake, y_fake)

# %% wrong item: a Python float
# hint: not a tensor
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source.item() + F.cross_entropy(cls_fake, y_fake).item()

# %% wrong label_smoothing: smoothed class targets
# hint: smoothed
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.cross_entropy(cls_fake, y_fake, label_smoothing=0.1)

# %% wrong least_squares: least squares
# hint: squared distance
def acgan_g_loss(src_fake, cls_fake, y_fake):
    return ((src_fake - 1) ** 2).mean() + F.cross_entropy(cls_fake, y_fake)

# %% wrong likelihood: the log-likelihood
# hint: wrong sign
def acgan_g_loss(src_fake, cls_fake, y_fake):
    return F.logsigmoid(src_fake).mean() - F.cross_entropy(cls_fake, y_fake)

# %% wrong log_sigmoid_naive: log of a sigmoid
# hint: raw logits|infinite|nan
def acgan_g_loss(src_fake, cls_fake, y_fake):
    return -torch.log(torch.sigmoid(src_fake)).mean() + F.cross_entropy(cls_fake, y_fake)

# %% wrong log_softmax_batch: softmax over the batch
# hint: runs over the batch
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.nll_loss(F.log_softmax(cls_fake, dim=0), y_fake)

# %% wrong log_softmax_naive: log of a softmax
# hint: raw logits|infinite|nan
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.nll_loss(torch.log(torch.softmax(cls_fake, 1)), y_fake)

# %% wrong minus_classes: the class term subtracted
# hint: cls_fake has the wrong sign
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source - F.cross_entropy(cls_fake, y_fake)

# %% wrong nll_raw: nll_loss on logits
# hint: log_softmax
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.nll_loss(cls_fake, y_fake)

# %% wrong no_classes: the class term left out
# hint: class term is missing
def acgan_g_loss(src_fake, cls_fake, y_fake):
    return F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))

# %% wrong no_grad: computed without a graph
# hint: No gradient
@torch.no_grad()
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.cross_entropy(cls_fake, y_fake)

# %% wrong no_reduction: one loss for each sample
# hint: reduce it
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.softplus(-src_fake).squeeze(1)
    return source + F.cross_entropy(cls_fake, y_fake, reduction="none")

# %% wrong no_source: the source term left out
# hint: source term is missing
def acgan_g_loss(src_fake, cls_fake, y_fake):
    return F.cross_entropy(cls_fake, y_fake)

# %% wrong one_hot_bce: binary cross-entropies over one-hot
# hint: one-hot
def acgan_g_loss(src_fake, cls_fake, y_fake):
    bce = F.binary_cross_entropy_with_logits
    code = F.one_hot(y_fake, cls_fake.shape[1]).float()
    return bce(src_fake, torch.ones_like(src_fake)) + bce(cls_fake, code)

# %% wrong saturating: the minimax generator loss
# hint: saturating
def acgan_g_loss(src_fake, cls_fake, y_fake):
    return F.logsigmoid(-src_fake).mean() + F.cross_entropy(cls_fake, y_fake)

# %% wrong seeded: seeds
# hint: random state
def acgan_g_loss(src_fake, cls_fake, y_fake):
    torch.manual_seed(3)
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.cross_entropy(cls_fake, y_fake)

# %% wrong shape_one: a tensor of shape (1,)
# hint: scalar has shape
def acgan_g_loss(src_fake, cls_fake, y_fake):
    return F.softplus(-src_fake).mean(0) + F.cross_entropy(cls_fake, y_fake)

# %% wrong sigmoid_twice: a sigmoid before BCE-with-logits
# hint: sigmoid before
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake.sigmoid(), torch.ones_like(src_fake))
    return source + F.cross_entropy(cls_fake, y_fake)

# %% wrong smoothed: smoothed target
# hint: smoothed
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.full_like(src_fake, 0.9))
    return source + F.cross_entropy(cls_fake, y_fake)

# %% wrong softmax_first: cross-entropy on probabilities
# hint: softmax
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.cross_entropy(F.softmax(cls_fake, dim=1), y_fake)

# %% wrong source_sum: a sum in the source term
# hint: src_fake is a sum
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake), reduction="sum")
    return source + F.cross_entropy(cls_fake, y_fake)

# %% wrong straight_through: gradient stopped by round trip
# hint: No gradient|gradient
def acgan_g_loss(src_fake, cls_fake, y_fake):
    s = torch.tensor(src_fake.tolist())
    return F.softplus(-s).mean() + F.cross_entropy(cls_fake, y_fake)

# %% wrong target_zero: the discriminator's target
# hint: src_fake has target 0
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.zeros_like(src_fake))
    return source + F.cross_entropy(cls_fake, y_fake)

# %% wrong weighted: the class term weighted by 0.5
# hint: class term is halved
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + 0.5 * F.cross_entropy(cls_fake, y_fake)

# %% wrong wrong_label: the label after the right one
# hint: shifted
def acgan_g_loss(src_fake, cls_fake, y_fake):
    source = F.binary_cross_entropy_with_logits(src_fake, torch.ones_like(src_fake))
    return source + F.cross_entropy(cls_fake, (y_fake + 1) % cls_fake.shape[1])

# %% wrong zero_grad: clears .grad
# hint: \.grad
def acgan_g_loss(src_fake, cls_fake, y_fake):
    src_fake.grad = None
    cls_fake.grad = None
    return F.softplus(-src_fake).mean() + F.cross_entropy(cls_fake, y_fake)
